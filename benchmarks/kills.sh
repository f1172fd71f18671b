#!/usr/bin/env bash
# Kills a run with many worlds again and again (SIGKILL, SIGTERM, SIGINT; at random moments, as results are written, while it resumes) and resumes it
# until it is complete: are the results the bytes of a run that nobody disturbed, is what others keep in the folder still there, is nothing left beside?
#
#   benchmarks/kills.sh [--kills N] [--seed N]
#
# Ends with exit code 1 at the first difference, and leaves the folder for a look. 200 kills take some twenty minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
set -m # otherwise Java would not hear SIGINT in the background

kills=200 seed=$RANDOM
while [ $# -gt 0 ]; do
    case $1 in
        --kills) kills=$2 ;;
        --seed) seed=$2 ;;
        *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done
RANDOM=$seed

./jdr --version >&2
folder=$(mktemp -d)
cat >"$folder/killed.json" <<'JSON'
{"id": "killed", "title": {"en": "Killed"}, "model": "jdr-core-5", "time": {"horizon": 52}, "workforce": {"size": 1000, "segments": [
  {"id": "young", "title": {"en": "Young"}, "share": 0.4}, {"id": "old", "title": {"en": "Old"}, "share": 0.6}]},
 "plans": [{"id": "redesign", "title": {"en": "Redesign"}, "levers": [{"lever": "jobRedesign", "from": 2, "to": 1}]}],
 "sampling": {"seed": 5, "parameterDraws": 40, "replications": 3}}
JSON
jdr() { exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -Djava.awt.headless=true -jar jdr-cli/target/jdr.jar run "$folder/killed.json" "$@"; }

begin=$(date +%s%3N)
(jdr --out "$folder/whole") >/dev/null
took=$(($(date +%s%3N) - begin))
echo "seed $seed; undisturbed: $took ms" >&2

# Sleeps until a random moment of a run; once in three until its results are being written, and a little longer.
await() {
    if ((RANDOM % 3)); then
        sleep "$(printf '%d.%03d' $((${1} / 1000)) $((${1} % 1000)))"
    else
        while kill -0 "$2" 2>/dev/null && ! compgen -G "$folder/out/.killed-run-*/results" >/dev/null; do sleep 0.01; done
        sleep "0.$(printf '%03d' $((RANDOM % 900)))"
    fi
}

differs() { echo "$1: $folder" >&2; exit 1; }

signals=(KILL TERM INT)
declare -A sent=([KILL]=0 [TERM]=0 [INT]=0)
done=0 completed=0 resumed=0 begun=0 kept=0
while ((done < kills)); do
    rm -rf "$folder/out"
    mkdir -p "$folder/out/killed/.git" "$folder/out/killed/empty"
    echo mine >"$folder/out/killed/notes.txt"
    ((RANDOM % 2)) || cp -r "$folder/whole/killed" "$folder/out/"
    option=
    while true; do
        (jdr --out "$folder/out" $option) >"$folder/told" 2>&1 &
        process=$!
        await $((RANDOM % took)) $process
        signal=${signals[RANDOM % 3]}
        if ((done < kills)) && kill -s $signal $process 2>/dev/null; then
            done=$((done + 1))
            sent[$signal]=$((sent[$signal] + 1))
        fi
        code=0
        wait $process 2>/dev/null || code=$?
        ! grep -q '	at ' "$folder/told" || differs "a stack trace"
        if ((code == 0)); then break; fi
        ((code == 137 || code == 143 || code == 130)) || differs "exit code $code"
        if compgen -G "$folder/out/.killed-*/worlds" >/dev/null || [ -f "$folder/out/killed/unfinished.csv" ]; then
            option=--resume resumed=$((resumed + 1))
            kept=$((kept + $(find "$folder/out" -name worlds -size +64k | wc -l)))
        elif [ -f "$folder/out/killed/run.json" ] && cmp -s "$folder/out/killed/run.json" "$folder/whole/killed/run.json" && ! [ "$(ls -A "$folder/out" | wc -l)" -gt 1 ]; then
            break # it was complete, or as it was before
        else
            option= begun=$((begun + 1))
        fi
    done
    [ -f "$folder/out/killed/run.json" ] || differs "nothing is there"
    [ "$(cat "$folder/out/killed/notes.txt")" = mine ] && [ -d "$folder/out/killed/.git" ] && [ -d "$folder/out/killed/empty" ] || differs "what others keep is gone"
    diff -r -x notes.txt -x .git -x empty "$folder/whole/killed" "$folder/out/killed" >/dev/null || differs "other bytes"
    [ "$(ls -A "$folder/out")" = killed ] || differs "something is left beside"
    completed=$((completed + 1))
    [ ! -t 2 ] || printf '\r%d kills, %d runs complete ' $done $completed >&2
done
echo "$done kills (${sent[KILL]} KILL, ${sent[TERM]} TERM, ${sent[INT]} INT), $resumed resumes ($kept with many worlds kept), $begun begun anew; $completed runs ended in the same bytes."
rm -rf "$folder"
