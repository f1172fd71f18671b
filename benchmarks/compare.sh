#!/usr/bin/env bash
# Times the same people under the same equations in C, our engine, Java objects, NumPy and deSolve, on one core; docs/performance.md says how to read it.
# With --plans 3 the same people meet the same chance under three plans, and times are per plan.
#
#   benchmarks/compare.sh [--model ID] [--plans N] [--rounds N] [--people N] [--weeks N] [--core N]
#
# JDKS="/usr/lib/jvm/one /usr/lib/jvm/other" runs the Java programs on several JDKs; otherwise JAVA_HOME or the java on the path decides.
# CFLAGS replaces the options of the second C program. Exit 1: the programs do not agree; 2: something is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1

model=jdr-ai-adoption plans=1 rounds=5 people=40000 weeks=156 core=$(($(nproc) - 1))
while [ $# -gt 0 ]; do
    case $1 in
        --model) model=$2 ;;
        --plans) plans=$2 ;;
        --rounds) rounds=$2 ;;
        --people) people=$2 ;;
        --weeks) weeks=$2 ;;
        --core) core=$2 ;;
        *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done
people=$(((people + 399) / 400 * 400)) # whole teams for every program

missing=()
command -v gcc >/dev/null || missing+=(gcc)
/usr/bin/python3 -c 'import numpy' 2>/dev/null || missing+=(python3-numpy)
command -v Rscript >/dev/null || missing+=(r-base-core)
Rscript -e 'library(deSolve)' >/dev/null 2>&1 || missing+=(r-cran-desolve)
command -v taskset >/dev/null || missing+=(util-linux)
if [ ${#missing[@]} -gt 0 ]; then
    echo "compare.sh: missing; on Debian: apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 2
fi

if [ -z "${JDKS:-}" ]; then
    JDKS=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
fi
read -ra jdks <<<"$JDKS"
for jdk in "${jdks[@]}"; do
    [ -x "$jdk/bin/java" ] || { echo "compare.sh: no JDK at $jdk" >&2; exit 2; }
done
[ -x "${jdks[0]}/bin/javac" ] || { echo "compare.sh: no javac at ${jdks[0]}" >&2; exit 2; }

echo "Building ..." >&2
JAVA_HOME=${jdks[0]} mvn -q -B -pl jdr-benchmarks -am -Dmaven.test.skip=true package >&2
target=jdr-benchmarks/target
work=$target/compare/$model-$plans
classes=$target/benchmarks.jar
rm -rf "$work"
mkdir -p "$work"
"${jdks[0]}/bin/java" -cp "$classes" org.jdrtoolkit.benchmarks.Programs "$model" "$plans" "$work"
plain=(-O3 -march=native)
read -ra cflags <<<"${CFLAGS:--O3 -march=native -mprefer-vector-width=512 -fopenmp-simd -ffast-math}"
gcc -std=gnu17 -Wno-unknown-pragmas "${plain[@]}" -o "$work/people" "$work/people.c" -lm
gcc -std=gnu17 "${cflags[@]}" -o "$work/people-free" "$work/people.c" -lm
"${jdks[0]}/bin/javac" -d "$work/classes" "$work/Employees.java"

version() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.runtime.version = //p'; }

# name | people (fewer for the slow, so that a round takes a second or two) | command
programs=("C|$people|$work/people" "C, all options|$people|$work/people-free")
for jdk in "${jdks[@]}"; do
    label=""
    [ ${#jdks[@]} -eq 1 ] || label=", JDK $(version "$jdk" | cut -d. -f1)"
    java="$jdk/bin/java -XX:+UseSerialGC -Xmx512m"
    programs+=("engine, fused kernel$label|$people|$java -Djdr.kernel=fused -cp $classes org.jdrtoolkit.benchmarks.EngineProgram $model $plans")
    programs+=("engine, interpreted$label|$people|$java -Djdr.kernel=interpreted -cp $classes org.jdrtoolkit.benchmarks.EngineProgram $model $plans")
    programs+=("Java objects$label|$((people / 4))|$java -cp $work/classes Employees")
done
programs+=("NumPy|$((people / 8))|/usr/bin/python3 $work/people.py" "deSolve|$((people / 40))|Rscript --vanilla $work/people.R")

echo "Model    $model: $people people (fewer for slow programs), $weeks weeks, plans: $plans, $rounds rounds, one core"
lscpu | awk -F': +' '/^Model name|^L1d|^L2|^L3/ { printf "%-8s %s\n", $1 == "Model name" ? "CPU" : substr($1, 1, 3), $2 }'
echo "Flags    $(grep -m1 -oE '^flags.*' /proc/cpuinfo | tr ' ' '\n' | grep -E '^(avx2|avx512f|avx512dq|fma)$' | sort | paste -sd' ')"
echo "System   $(uname -srm), load $(cut -d' ' -f1 /proc/loadavg)"
for jdk in "${jdks[@]}"; do echo "JDK      $(version "$jdk")"; done
echo "gcc      $(gcc -dumpfullversion), C: ${plain[*]}; all options: ${cflags[*]}"
/usr/bin/python3 -c 'import numpy, platform; print("NumPy   ", numpy.__version__, "on Python", platform.python_version())'
Rscript --vanilla -e 'cat("R       ", paste(R.version$major, R.version$minor, sep = "."), "with deSolve", format(packageVersion("deSolve")), "\n")'
echo

# Without noise: the last means and standard deviations of all programs against those of C.
status=0
echo "Without noise, largest difference from C in a mean or standard deviation of ${weeks} weeks (must be below 1e-9):"
for p in "${!programs[@]}"; do
    IFS='|' read -r name _ command <<<"${programs[p]}"
    $command agree "$weeks" "$work/starts.txt" >"$work/agree-$p.txt"
    paste -d' ' "$work/agree-0.txt" "$work/agree-$p.txt" | awk -v name="$name" '
        $1 == "ns" { next }
        { n++; if ($1 != $4) wrong = 1; for (k = 2; k <= 3; k++) { d = $k - $(k + 3); if (d < 0) d = -d; if (!(d <= most)) most = d; if (d != d) wrong = 1 } }
        END { ok = n > 0 && !wrong && most < 1e-9; printf "  %-34s %8.1e  %s\n", name, most, ok ? "agrees" : "DOES NOT AGREE"; exit !ok }' || status=1
done
echo

for round in $(seq "$rounds"); do
    for p in "${!programs[@]}"; do
        IFS='|' read -r name size command <<<"${programs[p]}"
        echo "round $round of $rounds: $name" >&2
        taskset -c "$core" $command run "$size" "$weeks" "$round" >"$work/run-$p-$round.txt"
        awk '$1 == "ns" { print $2 }' "$work/run-$p-$round.txt" >>"$work/ns-$p.txt"
    done
done

echo "With noise, largest difference from C in standard errors, a team counted as one person (chance: below 4):"
for p in "${!programs[@]}"; do
    IFS='|' read -r name size _ <<<"${programs[p]}"
    [ "$p" -gt 0 ] || continue
    if [ "$weeks" -lt 100 ]; then echo "  not judged: in fewer than 100 weeks it matters how people start"; break; fi
    paste -d' ' "$work/run-0-$rounds.txt" "$work/run-$p-$rounds.txt" | awk -v name="$name" -v a="$((people / 10))" -v b="$((size / 10))" '
        $1 == "ns" { next }
        { m = $2 - $5; s = $3 - $6; if (m < 0) m = -m; if (s < 0) s = -s; if ($3 > 1e-6) { m /= $3 * sqrt(1 / a + 1 / b); s /= $3 * sqrt(1 / (2 * a) + 1 / (2 * b)) }
          else { m /= 1e-6; s /= 1e-6 } # nobody differs here
          if (!(m <= most)) most = m; if (!(s <= most)) most = s }
        END { printf "  %-34s %8.1f  %s\n", name, most, most < 4 ? "agrees" : "DOES NOT AGREE"; exit !(most < 4) }' || status=1
done
echo

echo "| program | ns per person-week and plan | median of ratios to C | lowest to highest | to C with all options |"
echo "|---|---|---|---|---|"
for p in "${!programs[@]}"; do
    IFS='|' read -r name _ <<<"${programs[p]}"
    paste -d' ' "$work/ns-0.txt" "$work/ns-$p.txt" | awk '{ print $2, $2 / $1 }' >"$work/ratio-$p.txt"
    median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
    nanoseconds=$(cut -d' ' -f1 "$work/ratio-$p.txt" | median)
    ratio=$(cut -d' ' -f2 "$work/ratio-$p.txt" | median)
    lowest=$(cut -d' ' -f2 "$work/ratio-$p.txt" | sort -g | head -n 1)
    highest=$(cut -d' ' -f2 "$work/ratio-$p.txt" | sort -g | tail -n 1)
    free=$(paste -d' ' "$work/ns-1.txt" "$work/ns-$p.txt" | awk '{ print $2 / $1 }' | median)
    printf '| %s | %.0f | %.2f | %.2f to %.2f | %.2f |\n' "$name" "$nanoseconds" "$ratio" "$lowest" "$highest" "$free"
done
exit $status
