@echo off
rem Starts Noticewright with a Java ${jdk.version}: JAVA_HOME, else java on the path, else the JDK it was built with.
setlocal
set "home=%~dp0.."
set "java="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do call :try "%%~$PATH:j"
if not defined java if exist "%home%\lib\build-jdk" for /f "usebackq delims=" %%j in ("%home%\lib\build-jdk") do call :try "%%j\bin\java.exe"
if not defined java (
    echo Noticewright needs Java ${jdk.version} and found none: install a JDK ${jdk.version} and set JAVA_HOME to it. 1>&2
    exit /b 1
)
rem Without the cache, or when it fits no more, Java starts all the same, only slower.
set "cache="
if exist "%home%\lib\noticewright.aot" set cache="-XX:AOTCache=%home%\lib\noticewright.aot"
rem The collector and the short object headers that imported fastest, see docs/speed.md.
"%java%" %cache% "-Xlog:aot*=off" -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -XX:MetaspaceSize=128m ^
    --module-path "%home%\lib\javafx" --add-modules javafx.controls ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED -Dfile.encoding=UTF-8 -Djava.awt.headless=true ^
    %NOTICEWRIGHT_JAVA_OPTIONS% -classpath "%home%\lib\*" org.noticewright.Noticewright %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
"%~1" -version 2>&1 | findstr /b /r /c:"openjdk version .${jdk.version}[.-]" /c:"java version .${jdk.version}[.-]" >nul && set "java=%~1"
exit /b
