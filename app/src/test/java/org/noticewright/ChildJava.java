package org.noticewright;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A program of the tests in a process of its own: to be killed, or given little memory.
public final class ChildJava {

    private ChildJava() {}

    /// What it complains of shows among the output of the tests, unless the caller wants to read it.
    ///
    /// @param options of the virtual machine
    public static ProcessBuilder of(List<String> options, Class<?> program, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
