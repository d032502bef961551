; A Windows program that does nothing but say that it ran: stands in for Winnow in trials of the
; installer on Linux, where the real program cannot be frozen.
Target amd64-unicode
Unicode true
RequestExecutionLevel user
SilentInstall silent
Name "stub"
OutFile "${OUTPUT}"
Section
  FileOpen $0 "$EXEDIR\ran.txt" w
  FileWrite $0 "ran"
  FileClose $0
  SetErrorLevel 0
SectionEnd
