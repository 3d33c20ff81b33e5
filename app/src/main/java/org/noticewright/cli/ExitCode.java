package org.noticewright.cli;

/// What the program tells its caller. The numbers are part of the command line's contract.
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int REFUSED = 3;
    static final int BROKEN = 4;

    private ExitCode() {}
}
