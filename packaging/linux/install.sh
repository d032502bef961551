#!/bin/sh
# Installs Winnow for the user who calls it, or takes it away again. Needs no root.
#   ./install.sh                    into ~/.local
#   ./install.sh --prefix DIR       into DIR, for instance /usr/local (as root)
#   ./install.sh --remove           away again; lists and settings stay
#   ./install.sh --remove --data    away with lists, verdicts and settings too
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
prefix=${HOME:?}/.local
remove=no
data=no
while [ $# -gt 0 ]; do
    case $1 in
        --prefix) prefix=${2:?--prefix needs a folder}; shift ;;
        --prefix=*) prefix=${1#*=} ;;
        --remove) remove=yes ;;
        --data) data=yes ;;
        -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
        *) echo "install.sh: what is $1?  Try --help." >&2; exit 2 ;;
    esac
    shift
done
case $prefix in /*) ;; *) prefix=$(pwd)/$prefix ;; esac

share=$prefix/share
program=$prefix/lib/winnow
mark=$program/installed-by-install.sh

forget() {
    if [ -e "$program" ] && [ ! -e "$mark" ]; then
        echo "install.sh: $program was not put there by install.sh; leaving it alone." >&2
        exit 1
    fi
    rm -rf "$program"
    rm -f "$prefix/bin/winnow" "$share/applications/winnow.desktop" "$share/man/man1/winnow.1" \
        "$share/metainfo/io.github.winnow_app.Winnow.metainfo.xml" \
        "$share/bash-completion/completions/winnow" \
        "$share/zsh/site-functions/_winnow" "$share/fish/vendor_completions.d/winnow.fish" \
        "$share"/icons/hicolor/*/apps/winnow.png "$share/icons/hicolor/scalable/apps/winnow.svg"
    # Folders that were made for Winnow alone go, others are not empty and stay.
    for folder in "$share"/icons/hicolor/*/apps "$share"/icons/hicolor/* "$share/icons/hicolor" \
        "$share/icons" "$share/applications" "$share/metainfo" "$share/man/man1" "$share/man" \
        "$share/bash-completion/completions" "$share/bash-completion" \
        "$share/zsh/site-functions" "$share/zsh" "$share/fish/vendor_completions.d" "$share/fish" \
        "$share" "$prefix/lib" "$prefix/bin" "$prefix"; do
        rmdir "$folder" 2> /dev/null || true
    done
}

refresh() {
    if command -v update-desktop-database > /dev/null; then
        update-desktop-database -q "$share/applications" 2> /dev/null || true
    fi
    # The list that this makes of nothing is nothing to keep.
    if [ "$(ls "$share/applications" 2> /dev/null)" = mimeinfo.cache ]; then
        rm -f "$share/applications/mimeinfo.cache"
        rmdir -p "$share/applications" 2> /dev/null || true
    fi
}

if [ "$remove" = yes ]; then
    forget
    refresh
    if [ "$data" = yes ]; then
        rm -rf "${XDG_DATA_HOME:-$HOME/.local/share}/winnow" "${XDG_CONFIG_HOME:-$HOME/.config}/winnow"
        echo "Winnow, its lists and its settings are gone."
    else
        echo "Winnow is gone. Lists and settings are still in ${XDG_DATA_HOME:-$HOME/.local/share}/winnow."
    fi
    exit 0
fi

missing=$(find "$here/program" -name '*.so*' -type f -exec ldd {} + 2> /dev/null |
    awk '/not found/ { print $1 }' | sort -u | tr '\n' ' ')
if [ -n "$missing" ]; then
    echo "These libraries are missing on this machine; the window may not open without them:" >&2
    echo "  $missing" >&2
fi

forget
mkdir -p "$program" "$prefix/bin" "$share"
cp -R "$here/program/." "$program/"
: > "$mark"
ln -s ../lib/winnow/winnow "$prefix/bin/winnow"
cp -R "$here/share/." "$share/"
# A desktop looks for programs in its own PATH, which need not hold ~/.local/bin.
sed "s|^Exec=winnow|Exec=\"$prefix/bin/winnow\"|" "$here/share/applications/winnow.desktop" \
    > "$share/applications/winnow.desktop"
refresh
echo "Winnow is installed: $prefix/bin/winnow"
case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) echo "To start it by name in a terminal, add $prefix/bin to PATH." ;;
esac
