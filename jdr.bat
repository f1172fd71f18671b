@echo off
rem Builds, quietly, what is missing or older than its sources; then runs the jdr command.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%jdr-cli\target\jdr.jar"
set "STALE=yes"
if exist "%JAR%" (
  for /f %%s in ('powershell -NoProfile -Command "$j=(Get-Item '%JAR%').LastWriteTime; if (Get-ChildItem '%HOME_DIR%pom.xml','%HOME_DIR%jdr-*\pom.xml','%HOME_DIR%jdr-*\src\main' -Recurse | Where-Object { $_.LastWriteTime -gt $j -and $_.FullName -notlike '*\jdr-benchmarks\*' -and $_.FullName -notlike '*\jdr-fixtures\*' -and $_.FullName -notlike '*\jdr-house\*' }) { 'yes' } else { 'no' }"') do set "STALE=%%s"
)
if "%STALE%"=="yes" (
  call mvn -q -B -f "%HOME_DIR%pom.xml" -pl :jdr-cli -am -Dmaven.test.skip=true package 1>&2 || exit /b 2
  powershell -NoProfile -Command "(Get-Item '%JAR%').LastWriteTime = Get-Date"
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -XX:+UseSerialGC -Djava.awt.headless=true -jar "%JAR%" %*
exit /b %ERRORLEVEL%
