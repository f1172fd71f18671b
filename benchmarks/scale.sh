#!/usr/bin/env bash
# Runs whole simulations of 10 000, 100 000 and 1 000 000 people over 156 weeks inside 512 MB, on one thread and on two: is the cost of a person-week
# flat within 15 %, and are two threads at least 1.7 times as fast as one? docs/performance.md says how to read it.
#
#   benchmarks/scale.sh [--model ID] [--rounds N] [--people "10000 100000 1000000"] [--weeks N]
#
# JAVA_HOME chooses the JDK. Needs two idle cores: it goes by the clock. Answers are printed, never an exit code.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

model=jdr-ai-adoption rounds=3 people="10000 100000 1000000" weeks=156
while [ $# -gt 0 ]; do
    case $1 in
        --model) model=$2 ;;
        --rounds) rounds=$2 ;;
        --people) people=$2 ;;
        --weeks) weeks=$2 ;;
        *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done

echo "Building ..." >&2
mvn -q -B -pl jdr-benchmarks -am -Dmaven.test.skip=true package >&2
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
read -ra sizes <<<"$people"

echo "Model    $model, $weeks weeks, two plans, $rounds rounds, -Xmx512m"
lscpu | awk -F': +' '/^Model name/ { print "CPU      " $2 }'
echo "System   $(uname -srm), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
echo "JDK      $("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.runtime.version = //p')"
echo
"$java" -XX:+UseSerialGC -Xmx512m -cp jdr-benchmarks/target/benchmarks.jar org.jdrtoolkit.benchmarks.ScaleProgram "$model" "$weeks" "$rounds" "${sizes[@]}"
