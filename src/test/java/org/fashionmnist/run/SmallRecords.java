package org.fashionmnist.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientCheckRecord;
import org.fashionmnist.result.gradcheck.GradientPoint;
import org.fashionmnist.result.gradcheck.LayerError;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceRecord;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.fashionmnist.storage.SuspectFolder;
import org.fashionmnist.storage.lesson.GradientCheckFiles;
import org.fashionmnist.storage.lesson.SurfaceFile;
import org.fashionmnist.storage.run.RunFolder;

/** Records of a search for suspects, a gradient check, optimizers on a surface and a range test. */
public final class SmallRecords {

  private static final RunRecord RUN = SmallRun.record(true);

  private SmallRecords() {}

  public static void writeSuspects(Path path) throws IOException {
    SuspectFolder folder = new SuspectFolder(path);
    LabelSuspects suspects =
        new LabelSuspects(
            0.875,
            List.of(0.75, 0.5),
            List.of(new LabelSuspect(5, 0, 1, 0.25, 0.5), new LabelSuspect(7, 1, 0, 0.125, 0.75)));
    Duplicates duplicates =
        new Duplicates(
            0.99,
            1000,
            List.of(
                new DuplicatePair(SetPart.TRAINING, 1, 0, SetPart.TEST, 2, 1, true, 1, 0),
                new DuplicatePair(SetPart.TEST, 3, 1, SetPart.TEST, 4, 1, false, 0.995, 1.5)));
    folder.write(
        new SuspectRecord(
            "./fashion data suspects",
            "0.1.0",
            RUN.data(),
            RUN.network(),
            new SuspectSettings(2, 1, 1, 3),
            0.875,
            2,
            List.of(new SuspectClass("Bag", 9, 0.75, 1), new SuspectClass("Coat", 8, 0.5, 1)),
            suspects.suspects(),
            DuplicateCounts.of(duplicates)));
    folder.write(suspects);
    folder.write(duplicates);
  }

  public static void writeGradientCheck(Path path) throws IOException {
    CheckedArray array =
        CheckedArray.of(
            "dense.0.weight",
            12,
            1,
            1e-9,
            1e-3,
            List.of(new GradientPoint(0, 0, 0.5, 0.5), new GradientPoint(1, 2, 0.25, 0.2499)));
    GradientCheckFiles.write(
        path,
        new GradientCheckRecord(
            "./fashion gradcheck",
            Optional.empty(),
            Optional.of(12),
            RUN.network(),
            "relu",
            "mse",
            "identity",
            4,
            1,
            "double",
            1e-5,
            1e-3,
            Optional.empty(),
            RUN.environment(),
            true,
            List.of(array),
            Optional.of(
                new StepErrors(
                    10,
                    1e-7,
                    Optional.of(List.of(new LayerError("dense.0", 1e-7))),
                    List.of(new StepError(0.1, 1e-3, 1e-3), new StepError(0.01, 1e-5, 1e-4))))));
  }

  public static void writeSurface(Path path) throws IOException {
    PlanePoint start = new PlanePoint(-1.5, 1.5);
    SurfaceFile.write(
        path,
        new SurfaceRecord(
            Optional.of("./fashion surface"),
            Optional.of("0.1.0"),
            new SurfaceResult(
                "ravine",
                "x²",
                new PlaneArea(-2, 2, -2, 2),
                start,
                new PlanePoint(0, 0),
                20,
                0.01,
                List.of(
                    new SurfacePath(
                        "sgd",
                        0.1,
                        List.of(start, new PlanePoint(-1, 1)),
                        2,
                        Optional.of(1),
                        0.5,
                        false)))));
  }

  public static void writeRateTest(Path path) throws IOException {
    RunFolder folder = new RunFolder(path);
    folder.write(
        new RateTestRecord(
            "./fashion lr-find",
            RUN.data(),
            RUN.network(),
            "relu",
            "sgd",
            32,
            1,
            RUN.environment(),
            new RateTest(
                List.of(new RateTestPoint(1e-4, 2.5, 2.25), new RateTestPoint(1e-3, 2, 2.25)),
                List.of(new RateSuggestion("steepest", 1e-3)),
                true,
                Optional.of(0.5)),
            Optional.of(4000)));
  }
}
