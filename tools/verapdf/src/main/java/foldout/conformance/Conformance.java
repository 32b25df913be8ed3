package foldout.conformance;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.processor.reports.enums.JobEndStatus;

/**
 * Validates PDF files against PDF/UA-1 and PDF/A-2a with veraPDF, all in one process.
 *
 * Arguments: files, and folders, whose files with names ending in {@code .screen.pdf} are taken at any depth. Prints a
 * line for each rule that a file breaks and a summary. Exit status: 0 only when every file was read and no rule is broken;
 * nothing to validate is a failure too.
 */
public final class Conformance {
    private static final String ENDING = ".screen.pdf";

    /** As people call them, in the order of the summary. */
    private static final Map<String, PDFAFlavour> PROFILES = new LinkedHashMap<>();
    static {
        PROFILES.put("PDF/UA-1", PDFAFlavour.PDFUA_1);
        PROFILES.put("PDF/A-2a", PDFAFlavour.PDFA_2_A);
    }

    /** Occurrences of a broken rule that are kept: the first is shown, all are counted. */
    private static final int KEPT_OCCURRENCES = 1;

    private final PrintStream out;
    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private long checks = 0;
    private int unread = 0;

    private Conformance(PrintStream out) {
        this.out = out;
        PROFILES.keySet().forEach(profile -> failures.put(profile, 0));
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        VeraGreenfieldFoundryProvider.initialise();
        System.exit(new Conformance(out).validateAll(filesOf(arguments)) ? 0 : 1);
    }

    /** In the order of the arguments, each folder's in the order of their paths. */
    private static List<Path> filesOf(String[] arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            Path path = Path.of(argument);
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private boolean validateAll(List<Path> files) {
        if (files.isEmpty()) {
            out.println("No file to validate (files, or folders with *" + ENDING + ").");
            return false;
        }
        for (Path file : files) PROFILES.forEach((profile, flavour) -> validate(file, profile, flavour));
        String counts = failures.entrySet().stream()
            .map(entry -> count(entry.getValue(), "failure") + " of " + entry.getKey())
            .collect(Collectors.joining(", "));
        String notJudged = unread == 0 ? "" : ", " + count(unread, "validation") + " that could not be made";
        out.println(count(files.size(), "file") + ", " + counts + notJudged + " (" + checks + " checks)");
        return unread == 0 && failures.values().stream().allMatch(number -> number == 0);
    }

    private void validate(Path file, String profile, PDFAFlavour flavour) {
        try (InputStream bytes = new FileInputStream(file.toFile());
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance()
                    .createValidator(flavour, KEPT_OCCURRENCES, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            checks += result.getTotalAssertions();
            if (result.getJobEndStatus() != JobEndStatus.NORMAL || result.getTotalAssertions() == 0) {
                throw new IOException("validation did not end: " + result.getJobEndStatus());
            }
            printFailures(file, profile, result);
        } catch (Exception | StackOverflowError problem) {
            // Whatever stops the validator: a file that it could not judge is not a file that is right.
            unread++;
            out.println(file + ": " + profile + ": could not be validated: " + problem);
        }
    }

    private void printFailures(Path file, String profile, ValidationResult result) {
        Map<RuleId, Integer> broken = result.getFailedChecks();
        failures.merge(profile, broken.size(), Integer::sum);
        for (TestAssertion first : result.getTestAssertions()) {
            if (first.getStatus() != TestAssertion.Status.FAILED) continue;
            RuleId rule = first.getRuleId();
            String message = first.getErrorMessage() == null ? first.getMessage() : first.getErrorMessage();
            out.println(file + ": " + profile + " " + rule.getClause() + "/" + rule.getTestNumber() + ": "
                + oneLine(message) + " (" + broken.get(rule) + "x, first at " + first.getLocation().getContext() + ")");
        }
        if (!result.isCompliant() && broken.isEmpty()) {
            failures.merge(profile, 1, Integer::sum);
            out.println(file + ": " + profile + ": not compliant, no rule given");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
