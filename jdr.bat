@echo off
rem Runs the jdr command: in a release with the Java that lies beside it; in the sources after building, quietly, what is missing or older than they are.
setlocal
set "SELF=%~f0"
set "HOME_DIR=%~dp0"
if exist "%HOME_DIR%jdr.jar" goto release
if exist "%HOME_DIR%pom.xml" goto sources
rem A link: the folder that it leads to.
for /f "delims=" %%d in ('powershell -NoProfile -Command "$f = Get-Item -LiteralPath $env:SELF; while ($f.Target) { $f = Get-Item -LiteralPath ([IO.Path]::Combine($f.DirectoryName, @($f.Target)[0])) }; $f.DirectoryName"') do set "HOME_DIR=%%d\"
if exist "%HOME_DIR%jdr.jar" goto release

:sources
set "JAR=%HOME_DIR%jdr-cli\target\jdr.jar"
if not defined JAVA_HOME goto path
if not exist "%JAVA_HOME%\bin\java.exe" goto homeless
set "PATH=%JAVA_HOME%\bin;%PATH%"
:path
where /q java || goto nojava
set "VERSION="
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION goto build
for /f "tokens=1,2 delims=.-_+" %%a in ("%VERSION%") do if "%%a"=="1" (set "MAJOR=%%b") else (set "MAJOR=%%a")
if %MAJOR% LSS 17 goto oldjava

:build
set "STALE=yes"
if not exist "%JAR%" goto stale
for /f %%s in ('powershell -NoProfile -Command "$h = $env:HOME_DIR; $j = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $c = $h + 'jdr-core\target\classes\org\jdrtoolkit\core\library\commit.properties'; $git = $h + '.git\logs\HEAD'; $moved = (Test-Path -LiteralPath $c) -and (Select-String -Quiet -LiteralPath $c 'dirty=true') -and (Test-Path -LiteralPath $git) -and ((Get-Item -Force -LiteralPath $git).LastWriteTime -gt $j); $files = Get-ChildItem -LiteralPath $h -Directory -Filter 'jdr-*' | Where-Object { $_.Name -notmatch '^jdr-(benchmarks|fixtures|house|release)$' } | ForEach-Object { Get-ChildItem -LiteralPath $_.FullName -Filter 'pom.xml'; Get-ChildItem -LiteralPath ($_.FullName + '\src\main') -Recurse -ErrorAction SilentlyContinue }; $files = @($files) + (Get-Item -LiteralPath ($h + 'pom.xml')); if ($moved -or ($files | Where-Object { $_.LastWriteTime -gt $j })) { 'yes' } else { 'no' }"') do set "STALE=%%s"
if "%STALE%"=="no" goto built
:stale
where /q javac || goto nocompiler
where /q mvn || goto nomaven
call mvn -q -B -f "%HOME_DIR%pom.xml" -pl :jdr-cli -am -Dmaven.test.skip=true package 1>&2 || exit /b 2
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTime = Get-Date"
:built
java -XX:+UseSerialGC -Djava.awt.headless=true -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:release
if not exist "%HOME_DIR%java\bin\java.exe" goto torn
"%HOME_DIR%java\bin\java.exe" -XX:+UseSerialGC -Djava.awt.headless=true -jar "%HOME_DIR%jdr.jar" %*
exit /b %ERRORLEVEL%

:torn
>&2 echo jdr: the Java that belongs to this release is missing in "%HOME_DIR%java"; unpack the release again
exit /b 2
:homeless
>&2 echo jdr: JAVA_HOME leads to "%JAVA_HOME%", where no Java is; let it lead to a JDK, 17 or newer, or unset it
exit /b 2
:nojava
>&2 echo jdr: there is no Java here; install a JDK, 17 or newer, or take a release, which brings its own
exit /b 2
:oldjava
>&2 echo jdr: Java %MAJOR% is too old; install a JDK, 17 or newer
exit /b 2
:nocompiler
>&2 echo jdr: building needs a compiler, and this Java has none; install a JDK, 17 or newer
exit /b 2
:nomaven
>&2 echo jdr: building needs Maven (mvn); install it, 3.8 or newer, or take a release, which needs no building
exit /b 2
