package org.fashionmnist;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the table of packages in docs/architecture.md and holds the code to it. */
class ArchitectureTest {

  private static final String ROOT = "org.fashionmnist";
  private static final Path DOCUMENT = Path.of("docs", "architecture.md");
  private static final int MOST_TYPES = 30;
  private static final String TABLE_HEADER = "| package | may use | third party |";

  /** What every package may use of the JDK; the rest must stand in the table. */
  private static final DescribedPredicate<JavaClass> ORDINARY_JDK =
      resideInAnyPackage("java..", "javax.net..").and(not(resideInAPackage("java.awt..")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final Map<String, Row> TABLE = table();

  /**
   * A line of the table.
   *
   * @param name of the package, without the root
   * @param mayUse packages without the root
   * @param thirdParty prefixes of packages that are not ours
   */
  private record Row(String name, List<String> mayUse, List<String> thirdParty) {

    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      assertThat(cells).as("cells of '%s'", line).hasSize(5);
      List<String> names = quoted(cells[1]);
      assertThat(names).as("package of '%s'", line).hasSize(1);
      return new Row(names.get(0), quoted(cells[2]), quoted(cells[3]));
    }

    /** The words in backticks, with commas between them, or nothing where there is a dash. */
    private static List<String> quoted(String cell) {
      if (cell.strip().equals("–")) {
        return List.of();
      }
      assertThat(cell.strip()).as("cell of the table").matches("`[^`]+`(, `[^`]+`)*");
      return Pattern.compile("`([^`]+)`").matcher(cell).results().map(Row::word).toList();
    }

    private static String word(MatchResult match) {
      return match.group(1);
    }

    DescribedPredicate<JavaClass> allowed() {
      List<String> packages = new ArrayList<>(List.of(ROOT + "." + name));
      mayUse.forEach(other -> packages.add(ROOT + "." + other));
      thirdParty.forEach(prefix -> packages.add(prefix + ".."));
      return ORDINARY_JDK
          .or(resideInAnyPackage(packages.toArray(String[]::new)))
          .as("that docs/architecture.md lists for %s: %s, %s", name, mayUse, thirdParty);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Map<String, Row> table() {
    Map<String, Row> rows = new LinkedHashMap<>();
    List<String> lines = lines();
    int header = lines.indexOf(TABLE_HEADER);
    assertThat(header).as("line of the table in %s", DOCUMENT).isNotNegative();
    for (String line : lines.subList(header + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      Row row = Row.of(line);
      assertThat(rows.put(row.name, row)).as("second line of %s", row).isNull();
    }
    return Collections.unmodifiableMap(rows);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(DOCUMENT);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + DOCUMENT.toAbsolutePath(), e);
    }
  }

  static List<Row> rows() {
    return List.copyOf(TABLE.values());
  }

  @Test
  void everyPackageIsInTheTableAndEveryLineIsAPackage() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      packages.add(type.getPackageName());
    }

    assertThat(packages)
        .containsExactlyInAnyOrderElementsOf(
            TABLE.keySet().stream().map(name -> ROOT + "." + name).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPackageUsesNothingButWhatTheTableAllows(Row row) {
    classes()
        .that()
        .resideInAPackage(ROOT + "." + row.name)
        .should()
        .onlyDependOnClassesThat(row.allowed())
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatTheTableAllowsIsAPackageOfTheTable(Row row) {
    assertThat(TABLE.keySet()).containsAll(row.mayUse);
    assertThat(row.mayUse).doesNotContain(row.name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyThirdPartyInTheTableIsUsed(Row row) {
    for (String prefix : row.thirdParty) {
      assertThat(uses(row, prefix)).as("%s uses %s", row, prefix).isTrue();
    }
  }

  private static boolean uses(Row row, String prefix) {
    DescribedPredicate<JavaClass> library = resideInAPackage(prefix + "..");
    return CLASSES.stream()
        .filter(type -> type.getPackageName().equals(ROOT + "." + row.name))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> library.test(dependency.getTargetClass()));
  }

  @Test
  void theTableHasNoCycle() {
    Set<String> below = new HashSet<>();
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Row row : TABLE.values()) {
        grows |= below.containsAll(row.mayUse) && below.add(row.name);
      }
    }
    assertThat(below).as("packages that need none above them").isEqualTo(TABLE.keySet());
  }

  @Test
  void thePackagesHaveNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noPackageIsCrowded(Row row) {
    assertThat(CLASSES)
        .filteredOn(type -> type.getPackageName().equals(ROOT + "." + row.name))
        .filteredOn(type -> type.getEnclosingClass().isEmpty())
        .filteredOn(type -> !type.getSimpleName().equals("package-info"))
        .hasSizeLessThanOrEqualTo(MOST_TYPES);
  }

  @Test
  void theEngineHasNoThirdParty() {
    assertThat(TABLE.values())
        .filteredOn(row -> row.name.startsWith("engine.") && !row.name.endsWith(".simd"))
        .hasSizeGreaterThan(8)
        .allSatisfy(row -> assertThat(row.thirdParty).isEmpty());
  }

  @Test
  void onlyTheSimdPackageSeesTheIncubatingModule() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine.linalg.simd")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jdk.incubator..")
        .check(CLASSES);
    assertThat(uses(TABLE.get("engine.linalg.simd"), "jdk.incubator.vector")).isTrue();
  }

  @Test
  void onlyReportDrawsAndOnlyPictureReadsPictures() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".report..", ROOT + ".picture")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..", "org.jfree..")
        .check(CLASSES);
  }

  @Test
  void nobodyNamesTheSimdKernels() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine.linalg.simd")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".engine.linalg.simd")
        .check(CLASSES);
  }

  /** All chance comes from the package random, whose numbers have a written definition. */
  @Test
  void nobodyUsesTheRandomNumbersOfTheJdk() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.SplittableRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .orShould()
        .callMethod(Collections.class, "shuffle", List.class)
        .check(CLASSES);
  }

  /**
   * A clock that is set back or forward changes no duration and ends no waiting: it gives names and
   * times of day only.
   */
  @Test
  void onlyNamesAndTimesOfDayComeFromTheClock() {
    noClasses()
        .that()
        .haveNameNotMatching(
            ".*[.](FollowingPage|NetworkTrainer|TrainingExperiment|OutputOptions)([$].*)?")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethodWhere(
            JavaCall.Predicates.target(nameMatching("now|millis"))
                .and(JavaCall.Predicates.target(owner(resideInAPackage("java.time..")))))
        .orShould()
        .callConstructor(Date.class)
        .check(CLASSES);
  }

  /** Reading a serialized object can run any code of the class path. */
  @Test
  void nobodyReadsSerializedObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(CLASSES);
  }
}
