package org.wirefold.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wirefold.standalone.command.AclsCommand;
import org.wirefold.standalone.command.AnalyseCommand;
import org.wirefold.standalone.command.BatchCommand;
import org.wirefold.standalone.command.CompareCommand;
import org.wirefold.standalone.command.ConfigCommand;
import org.wirefold.standalone.command.DemoCommand;
import org.wirefold.standalone.command.ExplainCommand;
import org.wirefold.standalone.command.ExportCommand;
import org.wirefold.standalone.command.LedgerCommand;
import org.wirefold.standalone.command.ParseCommand;
import org.wirefold.standalone.command.QuotesCommand;
import org.wirefold.standalone.command.RunCommand;
import org.wirefold.standalone.command.SettingFlags;
import org.wirefold.standalone.command.StageCommand;
import org.wirefold.standalone.command.TopicsCommand;
import org.wirefold.standalone.command.VerifyCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code wirefold}. Start reading here: every subcommand is one class in the list below. */
@Command(
        name = "wirefold",
        description = "Folds copies of news into stories, finds who said what first, keeps a ledger of troop figures.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            BatchCommand.class,
            StageCommand.Ingest.class,
            StageCommand.Enrich.class,
            StageCommand.Sink.class,
            StageCommand.Console.class,
            ParseCommand.class,
            AnalyseCommand.class,
            CompareCommand.class,
            QuotesCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            LedgerCommand.class,
            TopicsCommand.class,
            AclsCommand.class,
            VerifyCommand.class,
            ConfigCommand.class,
            GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage or settings"},
        footer = {
            "",
            "Through the launcher also: ./wirefold test (all tests) and ./wirefold bench (speed, as ratios in one run).",
            "",
            "Every setting of docs/CONFIG.md can be given as a flag (--sink.batch.rows=500), as an environment variable"
                    + " (WIREFOLD_SINK_BATCH_ROWS) or in a file (--config); flags win over the environment over the file.",
            ""
        })
public final class Wirefold implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "When something fails, show where in the program.")
    private boolean stacktrace;

    private Wirefold() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        System.out.flush();
        System.exit(exitCode);
    }

    /** The command with all its subcommands, as {@code main} runs it. */
    static CommandLine commandLine() {
        Wirefold root = new Wirefold();
        CommandLine commandLine = new CommandLine(root);
        commandLine.getSubcommands().values().forEach(Wirefold::complete);
        commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler(new UsageErrors());
        commandLine.setExecutionExceptionHandler(
                (failure, command, parsed) -> Failures.report(failure, command.getErr(), root.stacktrace));
        return commandLine;
    }

    /** Help and settings for a command and those under it. */
    private static void complete(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true);
        SettingFlags.addTo(command);
        command.getSubcommands().values().forEach(Wirefold::complete);
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
