@echo off
rem Starts Fashion-MNIST on Windows, as the script "fashion" does elsewhere: finds a Java, builds the
rem program when it is missing or older than its sources, and runs it.
rem
rem   JAVA_HOME          the Java to use first, when it is new enough
rem   FASHION_JAVA_OPTS  more options for the JVM, separated by blanks

setlocal EnableExtensions DisableDelayedExpansion
set "needed=17"
set "vector_module=jdk.incubator.vector"
set "cure=install a JDK %needed% or newer, for example from https://adoptium.net, or set JAVA_HOME to one"
set "project=%~dp0"
set "project=%project:~0,-1%"
set "jar=%project%\target\fashion-mnist.jar"
rem Is there from the beginning of a build to its good end, and bears the time of the beginning.
set "unfinished=%project%\target\build-unfinished"
set "lock=%project%\.build-lock"
rem Arrays of the size of a data set go where the collector does not copy them from time to time, and all
rem else is young in memory that stays in the cache.
set "java_options=-XX:+UseSerialGC -Xmn24m -XX:PretenureSizeThreshold=256k -XX:-UsePerfData -Djava.awt.headless=true"
rem The optimizing compiler takes a processor from the program: only the engine is worth it soon.
set "java_options=%java_options% -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "java_options=%java_options% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
set "java_options=%java_options% -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,org.fashionmnist.engine.*::*,0.1"
rem The vector code is worth compiling after a few calls: until then it is a thousand times slower.
set "vector_options=--add-modules %vector_module% -XX:CompileCommand=CompileThresholdScaling,org.fashionmnist.engine.linalg.simd.Tile*::compute,0.02"

set "too_old="
set "tool=java"
call :find_java
if not defined found goto no_java
set "runtime=%found%"
set "archive_name=classes-java-%version%-"
set "vector="
if exist "%runtime%\jmods\%vector_module%.jmod" set "vector=%vector_options%"
if exist "%runtime%\release" findstr /r /c:"^MODULES=.*jdk\.incubator\.vector" "%runtime%\release" >nul && set "vector=%vector_options%"

call :is_outdated
if not defined outdated goto run
call :build_alone
if not defined built exit /b 1

:run
rem The name of the archive ends in its size: where a part of the file is missing, Java 17 crashes. Of all
rem else that may be wrong with it, Java makes sure itself.
set "shared="
for %%i in ("%project%\target\%archive_name%*.jsa") do if "%%~ni"=="%archive_name%%%~zi" set "shared=-Xlog:disable "-XX:SharedArchiveFile=%%~i""
"%runtime%\bin\java.exe" %vector% %java_options% %shared% "-Dfashionmnist.home=%project%" %FASHION_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:no_java
if defined too_old >&2 echo fashion: Java %needed% or newer is needed, but found only Java %too_old% in "%too_old_folder%": %cure%
if not defined too_old >&2 echo fashion: Java %needed% or newer is needed, but found none: %cure%
exit /b 1


rem ---- Java

rem Sets found to the folder of the first Java that is new enough and has the tool named by "tool".
:find_java
set "found="
if not defined JAVA_HOME goto java_on_path
set "candidate=%JAVA_HOME:"=%\bin\java.exe"
call :try_java
:java_on_path
set "candidate="
for %%i in (java.exe) do set "candidate=%%~$PATH:i"
if defined candidate call :try_java
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Amazon Corretto" "Zulu") do call :search_folder "%ProgramFiles%\%%~v"
call :search_folder "%USERPROFILE%\.jdks"
exit /b

:search_folder
for /d %%i in ("%~1\*") do set "candidate=%%~i\bin\java.exe" & call :try_java
exit /b

rem Sets found, unless it is set, when the command in "candidate" is a Java that will do. Its release
rem file tells the version; only where there is none, a JVM has to start.
:try_java
if defined found exit /b
if not exist "%candidate%" exit /b
for %%i in ("%candidate%\..\..") do set "folder=%%~fi"
set "version="
if exist "%folder%\release" for /f "usebackq tokens=1,* delims==" %%a in ("%folder%\release") do if "%%a"=="JAVA_VERSION" set "version=%%~b"
if defined version goto version_known
for /f "tokens=1,* delims== " %%a in ('^""%candidate%" -XshowSettings:properties -version 2^>^&1^"') do (
  if "%%a"=="java.home" set "folder=%%b"
  if "%%a"=="java.specification.version" set "version=%%b"
)
if not defined version exit /b
:version_known
rem 8 called itself 1.8.
set "major=0"
for /f "tokens=1,2 delims=.-+" %%a in ("%version%") do (
  set "major=%%a"
  set "minor=%%b"
)
if %major%==1 set "major=%minor%"
if %major% GEQ %needed% goto version_good
if defined too_old exit /b
set "too_old=%major%"
set "too_old_folder=%folder%"
exit /b
:version_good
if exist "%folder%\bin\%tool%.exe" set "found=%folder%"
exit /b


rem ---- the build

rem Sets outdated when the program must be built. PowerShell compares the times; without it, a
rem program that is there is taken as it is.
:is_outdated
set "outdated=yes"
if not exist "%jar%" exit /b
if not exist "%project%\target\lib\" exit /b
if exist "%unfinished%" exit /b
set "sources=@(Get-Item -LiteralPath ($env:project + '\pom.xml')) + @(Get-ChildItem -LiteralPath ($env:project + '\src\main'), ($env:project + '\.mvn') -Recurse -File)"
set "is_newer=$_.Name -notmatch '^[.]|~$' -and $_.LastWriteTimeUtc -gt (Get-Item -LiteralPath $env:jar).LastWriteTimeUtc"
powershell -NoProfile -Command "$ErrorActionPreference = 'SilentlyContinue'; if (%sources% | Where-Object { %is_newer% }) { exit 10 }" <nul >nul 2>nul
if %errorlevel% NEQ 10 set "outdated="
exit /b

rem Builds while no other does: the lock is a file held open, so it is free again when its owner dies.
:build_alone
set "announced="

:try_lock
set "locked="
set "built="
call :hold_lock 8>&2 2>nul
if defined locked goto unlock
if not exist "%lock%" goto not_writable
if not defined announced >&2 echo Waiting for another build of fashion-mnist ...
set "announced=yes"
ping -n 2 127.0.0.1 >nul
goto try_lock
:unlock
del "%lock%" >nul 2>nul
exit /b
:not_writable
>&2 echo fashion: the program has to be built, and you may not write to "%project%": run this once as the owner of that folder
exit /b

rem Where another holds the lock, 9 cannot be opened, and cmd complains into nul instead of building.
:hold_lock
call :build 9>"%lock%" 2>&8
exit /b

rem Sets built at its good end. Removes what "clean" would, but leaves target\lib alone: a program
rem that is still running holds its libraries open.
:build
set "locked=yes"
call :is_outdated
if not defined outdated goto build_done
where /q mvn || goto no_maven
set "tool=javac"
call :find_java
if not defined found goto no_javac

set "occasion=(first time: Maven fetches its libraries, a minute)"
if exist "%project%\target\lib\" set "occasion=again (it is missing or older than its sources)"
>&2 echo Building fashion-mnist %occasion% ...
if not exist "%project%\target\" md "%project%\target"
if exist "%jar%" del "%jar%" >nul 2>nul
if exist "%jar%" goto jar_in_use
type nul >"%unfinished%"
if exist "%project%\target\classes\" rd /s /q "%project%\target\classes"
if exist "%project%\target\maven-status\" rd /s /q "%project%\target\maven-status"
setlocal
set "JAVA_HOME=%found%"
rem A Maven that lives for seconds is faster without the optimizing compiler.
if not defined MAVEN_OPTS set "MAVEN_OPTS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
call mvn -q -B -f "%project%\pom.xml" -Dquick -Dmaven.test.skip=true -Dspotless.check.skip=true package <nul >&2
endlocal & set "code=%errorlevel%"
if not %code%==0 goto build_failed
if not exist "%jar%" goto jar_missing
rem A file saved during the build counts as newer.
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = (Get-Item -LiteralPath $env:unfinished).LastWriteTimeUtc" <nul >nul 2>nul
rem These classes were not checked as "mvn verify" would; now it compiles them again.
rd /s /q "%project%\target\classes"
rd /s /q "%project%\target\maven-status"
del "%unfinished%"
call :make_archive
:build_done
set "built=yes"
exit /b

rem Keeps the classes of a small run as the JVM holds them in memory: later starts map that file instead
rem of loading classes one by one. Without it they take longer, nothing else.
:make_archive
set "work=%project%\target\archive-run"
md "%work%"
"%runtime%\bin\java.exe" %vector% %java_options% "-XX:ArchiveClassesAtExit=%work%\classes.jsa" -Xlog:disable "-Dfashionmnist.home=%project%" -jar "%jar%" demo --sample --epochs 1 --out "%work%" <nul >nul 2>nul
del "%project%\target\*.jsa" >nul 2>nul
for %%i in ("%work%\classes.js?") do move "%%~i" "%project%\target\%archive_name%%%~zi.jsa" >nul 2>nul
rd /s /q "%work%"
exit /b

:no_maven
>&2 echo fashion: Maven (mvn) is needed to build the program and is not on the PATH: install Maven 3.6.3 or newer, then run this again
exit /b
:no_javac
>&2 echo fashion: building the program needs a JDK with javac, and "%runtime%" is a runtime without it: %cure%
exit /b
:jar_in_use
>&2 echo fashion: the program has to be built again, and "%jar%" is in use: end the fashion that is still running, then run this again
exit /b
:build_failed
>&2 echo fashion: the build failed (exit code %code% of mvn); what Maven said stands above
exit /b
:jar_missing
>&2 echo fashion: the build ended well but left no "%jar%"
exit /b
