package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What of the log a user of the command sees. */
class ConsoleLogTest {

    @Test
    void warningsArePrintedOnStandardErrorInOneLineAndDetailsAreNot() {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(new ConsoleLog().configure(context)).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
            context.getLogger("org.jdrtoolkit.Example").info("a detail");
            context.getLogger("org.jdrtoolkit.Example").warn("a warning");
        } finally {
            System.setErr(before);
            context.stop();
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("WARN Example: a warning" + System.lineSeparator());
    }

    @Test
    void theCommandIsSetUpThisWayUnlessTheUserNamesAnotherSetUp() {
        assertThat(ServiceLoader.load(ch.qos.logback.classic.spi.Configurator.class)).anyMatch(ConsoleLog.class::isInstance);
        assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").getLevel()).isEqualTo(Level.WARN);
        System.setProperty(ClassicConstants.CONFIG_FILE_PROPERTY, "mine.xml");
        try {
            assertThat(new ConsoleLog().configure(new LoggerContext())).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
        } finally {
            System.clearProperty(ClassicConstants.CONFIG_FILE_PROPERTY);
        }
    }
}
