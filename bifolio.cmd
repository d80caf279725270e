@echo off
rem Starts Bifolio. On first use has Maven make the jar; afterwards Maven is not involved.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "jar=%home%target\bifolio.jar"
set "archive=%home%target\bifolio.jsa"

rem JAVA_HOME may stand in quotes, as some set it for the blanks in it.
set "java=java"
set "javahome="
if defined JAVA_HOME set "javahome=%JAVA_HOME:"=%"
if defined javahome if exist "%javahome%\bin\java.exe" set "java=%javahome%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo bifolio: no Java found. Install a JDK, 17 or newer, or set JAVA_HOME. 1>&2
  exit /b 3
)

if not exist "%jar%" (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo bifolio: Maven is needed once, to make "%jar%". Install Maven, 3.8 or newer. 1>&2
    exit /b 3
  )
  echo bifolio: making the program; this happens once. 1>&2
  call mvn -B -q -f "%home%pom.xml" -Dmaven.test.skip=true package
  if errorlevel 1 (
    echo bifolio: Maven could not make the program; see above. 1>&2
    exit /b 3
  )
)

set "tuning=-XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=off"
if "%~1"=="serve" (set "tuning=%tuning% -Xmx1g") else set "tuning=%tuning% -Xms384m -Xmx512m -XX:MinHeapFreeRatio=10 -Xmn64m -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1"
rem What Bifolio says is UTF-8: in a console of another code page, as a Chinese one has, Chinese could not be read.
set "page="
for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "page=%%p"
if defined page chcp 65001 >nul 2>&1

if exist "%archive%" (
  "%java%" %tuning% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" %*
) else if "%~1"=="build" (
  "%java%" %tuning% "-XX:ArchiveClassesAtExit=%archive%" -jar "%jar%" %*
) else (
  "%java%" %tuning% -jar "%jar%" %*
)
set "status=%errorlevel%"
if defined page chcp %page% >nul 2>&1
exit /b %status%
