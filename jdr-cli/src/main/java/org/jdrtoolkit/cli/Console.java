package org.jdrtoolkit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a person types and reads: in the console's own charset, and with an eye on whether what is said arrives. */
final class Console {

    private static final String TYPE = "unix:mode";
    private static final int TYPE_BITS = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final Charset typed;
    private final Heard heard;
    private final PrintWriter out;
    private final PrintWriter err;

    private Console(Charset typed, Heard heard, PrintWriter out, PrintWriter err) {
        this.typed = typed;
        this.heard = heard;
        this.out = out;
        this.err = err;
    }

    /** The console that this program was started from. */
    static Console ofSystem() {
        Charset charset = charset("stdout");
        Heard heard = new Heard(new FileOutputStream(FileDescriptor.out));
        return new Console(charset("stdin"), heard, writer(heard, charset),
                writer(new FileOutputStream(FileDescriptor.err), charset("stderr")));
    }

    /** What Java knows of an end of the console: from 19 on under its own name, before that under another one, and only where it is no file or pipe. */
    private static Charset charset(String end) {
        return Stream.of(end + ".encoding", "sun." + end + ".encoding").map(System::getProperty)
                .filter(name -> name != null && isCharset(name)).findFirst().map(Charset::forName).orElseGet(Charset::defaultCharset);
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(PlainWriter.of(new OutputStreamWriter(new BufferedOutputStream(stream), charset), charset), true);
    }

    /** The charset of what is typed. */
    Charset typed() {
        return typed;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** The exit code in the end: if what was said did not arrive, and not because its reader had enough, then that is said and the code is not 0. */
    int ended(int exit) {
        out.flush();
        err.flush();
        Optional<IOException> lost = heard.failure.filter(failure -> !isReaderGone(failure));
        lost.ifPresent(failure -> err.println("Standard output cannot be written: " + failure.getMessage()
                + ". What should stand there is lost; files that were written are whole."));
        return lost.isPresent() && exit == 0 ? Jdr.USER_MUST_ACT : exit;
    }

    /** A pipe fails only when nobody reads it any more, as in {@code | head}; what the system calls that depends on its language. */
    private static boolean isReaderGone(IOException failure) {
        try {
            int type = (Integer) Files.getAttribute(Path.of("/dev/stdout"), TYPE) & TYPE_BITS;
            return type == PIPE || type == SOCKET;
        } catch (IOException | RuntimeException e) {
            return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"); // Windows, which keeps the word in its languages
        }
    }

    /** Remembers why something could not be written, which a {@link PrintWriter} does not tell. */
    private static final class Heard extends FilterOutputStream {

        private Optional<IOException> failure = Optional.empty();

        Heard(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }
    }
}
