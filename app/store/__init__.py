"""SQLite: jobs, rows, results, history and cache."""
