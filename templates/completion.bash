# Completion of tukiem in bash: asks the program what may stand where the cursor is.
# The typed line is handed on as it is and never evaluated: a Tab must not run or write anything.
_tukiem_complete() {
  local program=${1/#\~/$HOME} word value directive=0
  local typed=()
  # bash takes words apart at = and at colons; the program wants --lang=vi in one piece.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if ((${#typed[@]})) && [[ $word == [=:] || ${typed[${#typed[@]} - 1]} == *[=:] && $word == [^-]* ]]; then
      typed[${#typed[@]} - 1]+=$word
    else
      typed+=("$word")
    fi
  done
  COMPREPLY=()
  while IFS=$'\t' read -r value _; do
    case $value in
      :[0-9]*) directive=${value#:} ;;
      ?*) COMPREPLY+=("$value") ;;
    esac
  done < <("$program" complete -- "${typed[@]}" 2>/dev/null)
  # 4: nothing but these. Otherwise they are files, or bash looks for files itself.
  if ((directive & 4)); then
    compopt +o default 2>/dev/null
  elif ((${#COMPREPLY[@]})); then
    compopt -o filenames 2>/dev/null
  fi
}

complete -o default -F _tukiem_complete tukiem
