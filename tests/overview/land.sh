# house FOLDER TYPE: a made-up house of that type, which says no more than it must.
house() {
	mkdir -p "$1"
	case $2 in
	boligomraade) run='plan' base='plan' rooms='koekken, cafe' focus=beboerinddragelse ;;
	forening) run='klub' base='klub kreds' rooms='moedesal' focus=foreningsliv ;;
	bibliotek) run='bib' base='bib' rooms='bibliotek' focus='laering, kultur' ;;
	sundhed) run='bolig' base='laege apotek' rooms='klinik' focus=sundhed ;;
	begge) run='plan, bib' base='plan bib' rooms='koekken, bibliotek' focus='beboerinddragelse, laering' ;;
	ukendt) run='' base='' rooms='' focus='' ;;
	esac
	printf 'name: Hus %s\nrun_by: [%s]\nrooms: [%s]\nfocus: [%s]\n' "${1##*/}" "$run" "$rooms" "$focus" >"$1/centre.yaml"
	for who in plan:helhedsplan klub:forening kreds:forening bib:bibliotek laege:sundhed apotek:sundhed bolig:boligorganisation
	do
		case " $base " in
		*" ${who%:*} "*) presence=fast ;;
		*) presence=ekstern ;;
		esac
		printf -- '- {id: %s, name: Aktøren %s, kind: %s, presence: %s}\n' "${who%:*}" "${who%:*}" "${who#*:}" "$presence"
	done >"$1/actors.yaml"
}

# houses TYPE N: so many of them.
houses() {
	for i in $(seq "$2")
	do
		house "land/$1-$i" "$1"
	done
}
