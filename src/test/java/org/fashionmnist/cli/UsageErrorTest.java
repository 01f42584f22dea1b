package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed wrong is told in one line, with exit code 2, and nothing is run. */
class UsageErrorTest {

  @TempDir Path reports;

  static Stream<Arguments> commandLines() {
    return Stream.of(
        Arguments.of(
            "",
            "a command is needed: demo, train, evaluate, predict, export, report, compare, data, bench, surface,"
                + " gradcheck or lesson (see fashion --help)"),
        Arguments.of(
            "data",
            "a command is needed: data fetch, data verify, data info, data import or data suspects"
                + " (see fashion data --help)"),
        Arguments.of(
            "lesson",
            "a lesson is needed: backprop, convolution, scores, batch-size, faults (see fashion lesson"
                + " --help)"),
        Arguments.of("trian", "unknown command 'trian'; did you mean train? (see fashion --help)"),
        Arguments.of("help", "unknown command 'help' (see fashion --help)"),
        Arguments.of(
            "data inof", "unknown command 'inof'; did you mean info? (see fashion data --help)"),
        Arguments.of("-x", "unknown option '-x' (see fashion --help)"),
        Arguments.of("--epochs 2", "unknown option '--epochs' (see fashion --help)"),
        Arguments.of(
            "evaluate", "Missing required parameter: 'MODEL' (see fashion evaluate --help)"),
        Arguments.of("predict", "Missing required parameter: 'FILE' (see fashion predict --help)"),
        Arguments.of(
            "predict -dash.png",
            "unknown option '-dash.png'; for a file of that name write ./-dash.png (see fashion"
                + " predict --help)"),
        Arguments.of("evaluate one two", "unknown argument 'two' (see fashion evaluate --help)"));
  }

  @ParameterizedTest
  @MethodSource("commandLines")
  void wrongCommandLineIsExplained(String typed, String message) {
    String[] args = typed.isEmpty() ? new String[0] : typed.split(" ");

    assertUsage(CommandOutcome.of(args), message);
  }

  static Stream<Arguments> trainingOptions() {
    String units = "expected units such as 128 or 256,128, each at least 1, or none, got ";
    String rate = "expected a number above 0, got ";
    String count = "expected a whole number of at least 1, got ";
    String share = "expected a number of at least 0 and below 1, got ";
    String optimizers =
        "expected one of sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, amsgrad, adamw,"
            + " nadam, radam, lion, muon, lbfgs, got ";
    String decay =
        "--lr-decay is a setting of --schedule step, exponential and plateau: choose one of them,"
            + " or leave it out";
    String name = "--name: expected the name of a folder, not a path, got ";
    return Stream.of(
        Arguments.of("--hiden 64", "unknown option '--hiden'; did you mean --hidden?"),
        Arguments.of("extra", "unknown argument 'extra'"),
        Arguments.of("--hidden 0", "--hidden: " + units + "'0'"),
        Arguments.of("--hidden 128,,3", "--hidden: " + units + "'128,,3'"),
        Arguments.of("--hidden 128,", "--hidden: " + units + "'128,'"),
        Arguments.of("--hidden 1.5", "--hidden: " + units + "'1.5'"),
        Arguments.of("--hidden 99999999999", "--hidden: " + units + "'99999999999'"),
        Arguments.of("--lr nan", "--lr: " + rate + "'nan'"),
        Arguments.of("--lr NaN", "--lr: " + rate + "'NaN'"),
        Arguments.of("--lr Infinity", "--lr: " + rate + "'Infinity'"),
        Arguments.of("--lr 0", "--lr: " + rate + "'0'"),
        Arguments.of("--lr -1", "--lr: " + rate + "'-1'"),
        Arguments.of("--lr=0,001", "--lr: " + rate + "'0,001'"),
        Arguments.of(
            "--lr-decay 1.5", "--lr-decay: expected a number above 0 and at most 1, got '1.5'"),
        Arguments.of("--optimizer foo", "--optimizer: " + optimizers + "'foo'; did you mean sgd?"),
        Arguments.of("--optimizer adm", "--optimizer: " + optimizers + "'adm'; did you mean adam?"),
        Arguments.of(
            "--activation rellu",
            "--activation: expected one of identity, sigmoid, tanh, relu, leaky_relu,"
                + " got 'rellu'; did you mean relu?"),
        Arguments.of(
            "--initializer he",
            "--initializer: expected one of glorot_uniform, glorot_normal, he_uniform, he_normal,"
                + " got 'he'; did you mean he_normal?"),
        Arguments.of(
            "--normalization std",
            "--normalization: expected one of unit, standard, got 'std'; did you mean unit?"),
        Arguments.of(
            "--dataset mist",
            "--dataset: expected one of fashion-mnist, mnist, custom, got 'mist';"
                + " did you mean mnist?"),
        Arguments.of(
            "--dataset kmnist",
            "--dataset: expected one of fashion-mnist, mnist, custom, got 'kmnist'; say custom, and"
                + " its place with --data"),
        Arguments.of(
            "--classes Bag,Shoe,Bag",
            "--classes: the name 'Bag' is there twice; each class needs its own"),
        Arguments.of("--classes Bag,,Shoe", "--classes: the name of class 1 is empty"),
        Arguments.of(
            "--momentum 0.9",
            "--momentum is a setting of sgd, momentum and nesterov: add --optimizer momentum, or"
                + " leave it out"),
        Arguments.of(
            "--optimizer nesterov --momentum 0",
            "--optimizer nesterov needs a momentum above 0: use --optimizer sgd, or leave"
                + " --momentum out"),
        Arguments.of(
            "--weight-decay -1", "--weight-decay: expected a number of at least 0, got '-1'"),
        Arguments.of(
            "--schedule cosin",
            "--schedule: expected one of constant, step, exponential, cosine, one-cycle, plateau,"
                + " got 'cosin'; did you mean cosine?"),
        Arguments.of("--schedule constant --lr-decay 0.5", decay),
        Arguments.of("--schedule cosine --lr-decay 0.5", decay),
        Arguments.of("--schedule one-cycle --lr-decay 0.5", decay),
        Arguments.of(
            "--lr-step 3", "--lr-step is a setting of step: add --schedule step, or leave it out"),
        Arguments.of("--schedule step --lr-step 0", "--lr-step: " + count + "'0'"),
        Arguments.of(
            "--schedule step --lr-patience 3",
            "--lr-patience is a setting of plateau: add --schedule plateau, or leave it out"),
        Arguments.of(
            "--schedule plateau --lr-patience -1",
            "--lr-patience: expected a whole number of at least 0, got '-1'"),
        Arguments.of(
            "--schedule plateau --validation 0",
            "--schedule plateau watches the validation loss: use --validation 0.1 or so with it"),
        Arguments.of(
            "--warmup 1 --schedule plateau --validation 0",
            "--schedule plateau watches the validation loss: use --validation 0.1 or so with it"),
        Arguments.of("--warmup -1", "--warmup: expected a whole number of at least 0, got '-1'"),
        Arguments.of(
            "--warmup 3 --epochs 3",
            "--warmup 3 leaves no epoch of 3 at the full learning rate: use fewer, or more"
                + " --epochs"),
        Arguments.of("--momentum 1 --optimizer sgd", "--momentum: " + share + "'1'"),
        Arguments.of("--validation 1", "--validation: " + share + "'1'"),
        Arguments.of("--validation -0.1", "--validation: " + share + "'-0.1'"),
        Arguments.of(
            "--schedule plateau --patience 3",
            "--patience 3 ends the training before --schedule plateau can lower the learning rate,"
                + " which it does after 3 epochs without improvement: use --patience 4 or more, or"
                + " --lr-patience 1 or less"),
        Arguments.of(
            "--min-change 0.1",
            "--min-change says what --patience counts as better: add --patience 3, or leave it out"),
        Arguments.of(
            "--hidden none --activation tanh",
            "--activation is that of hidden layers: add --hidden 128, or leave it out"),
        Arguments.of(
            "--optimizer lbfgs --weight-decay 0.1",
            "--weight-decay adds to the gradient, but lbfgs searches along the loss itself: leave it"
                + " out"),
        Arguments.of(
            "--optimizer lbfgs --schedule cosine",
            "lbfgs finds the length of each step by a line search: leave out --schedule and"
                + " --warmup"),
        Arguments.of(
            "--optimizer lbfgs --batch 64",
            "lbfgs looks at all images in each step: use --batch full, or leave it out"),
        Arguments.of(
            "--validation 0 --patience 3",
            "--patience watches the validation loss: use --validation 0.1 or so with it"),
        Arguments.of("--patience 0", "--patience: " + count + "'0'"),
        Arguments.of(
            "--batch 0", "--batch: expected a whole number of at least 1, or full, got '0'"),
        Arguments.of("--epochs x", "--epochs: " + count + "'x'"),
        Arguments.of("--epochs 3000000000", "--epochs: " + count + "'3000000000'"),
        Arguments.of(
            "--seed x", "--seed: expected a whole number such as 1, of at most 18 digits, got 'x'"),
        Arguments.of("--tolerance 0", "--tolerance: " + rate + "'0'"),
        Arguments.of("--min-change -1", "--min-change: expected a number of at least 0, got '-1'"),
        Arguments.of("--name ../up", name + "'../up'; --out says where it is made"),
        Arguments.of("--name a/b", name + "'a/b'; --out says where it is made"),
        Arguments.of("--name a\\b", name + "'a\\b'; --out says where it is made"),
        Arguments.of("--name ..", name + "'..'; --out says where it is made"),
        Arguments.of("--name=", name + "''; --out says where it is made"),
        Arguments.of(
            "--mirror ftp://localhost/",
            "--mirror: expected an address http://… or https://…, got 'ftp://localhost/'"),
        Arguments.of("--mirror ^", "--mirror: expected an address http://… or https://…, got '^'"));
  }

  @ParameterizedTest
  @MethodSource("trainingOptions")
  void wrongOptionIsNamedWithWhatWasExpected(String options, String message) {
    List<String> args = new ArrayList<>(List.of("train", "--out", reports.toString()));
    args.addAll(List.of(options.split(" ")));

    CommandOutcome outcome = CommandOutcome.of(args.toArray(String[]::new));

    assertUsage(outcome, message + " (see fashion train --help)");
    assertThat(reports).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--data somewhere", "--dataset mnist", "--mirror http://localhost/"})
  void sampleComesFromNowhereElse(String option) {
    List<String> args = new ArrayList<>(List.of("train", "--sample", "--out", reports.toString()));
    args.addAll(List.of(option.split(" ")));

    CommandOutcome outcome = CommandOutcome.of(args.toArray(String[]::new));

    assertUsage(
        outcome,
        "--sample comes with the program: leave out --data, --dataset and --mirror, or --sample"
            + " (see fashion train --help)");
    assertThat(reports).isEmptyDirectory();
  }

  @Test
  void optionGivenTwiceIsRefused() {
    CommandOutcome outcome = CommandOutcome.of("train", "--epochs", "1", "--epochs", "2");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.errLines()).hasSize(1);
    assertThat(outcome.err()).startsWith("fashion: option '--epochs' (COUNT) should be specified");
  }

  private static void assertUsage(CommandOutcome outcome, String message) {
    assertThat(outcome.errLines()).containsExactly("fashion: " + message);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(2);
  }
}
