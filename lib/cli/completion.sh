#!/bin/sh
# completion.sh SHARE PROGRAM...: put the completion for bash, zsh and fish where each looks for
# it below a folder such as /usr/local/share. bash and fish look by the program's name, so each
# program has a link.

from=${0%/*} share=$1
shift
programs=$*

put() {	# SHELL FOLDER FILE
	mkdir -p "$share/$2" && sed "s|@PROGRAMS@|$programs|" "$from/completion.$1" >"$share/$2/$3" || exit
}

put zsh zsh/site-functions _mc-centre
put bash bash-completion/completions "$1"
put fish fish/vendor_completions.d "$1.fish"
first=$1
shift
for program; do
	ln -sf "$first" "$share/bash-completion/completions/$program" &&
	ln -sf "$first.fish" "$share/fish/vendor_completions.d/$program.fish" || exit
done
