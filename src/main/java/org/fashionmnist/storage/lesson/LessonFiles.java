package org.fashionmnist.storage.lesson;

/** The names of the records of lessons, as JSON, in their folders. */
public final class LessonFiles {

  public static final String BACKPROP = "steps.json";
  public static final String BATCH_SIZE = "batch-size.json";
  public static final String CONVOLUTION = "convolution.json";
  public static final String FAULTS = "faults.json";

  /** In the place of {@link #FAULTS} beside a question sheet. */
  public static final String ANSWERS = "answers.json";

  private LessonFiles() {}
}
