package org.fashionmnist.lesson.convolution;

import java.util.List;
import org.fashionmnist.lesson.backprop.LessonPhase;

/** The parts of an iteration of a filter. */
public enum ConvolutionPhase implements LessonPhase {
  SUMS("Forward", "the filter", "→ filter", Direction.FORWARD),
  RELU("Forward", "ReLU", "→ ReLU", Direction.FORWARD),
  POOL("Forward", "max-pooling", "→ pool", Direction.FORWARD),
  LOSS("Loss", "", "Loss", Direction.FORWARD),
  DELTA("Backward", "δ of the map", "← δ", Direction.BACKWARD),
  FILTER_GRADIENT("Backward", "gradients of the filter", "← ∂w", Direction.BACKWARD),
  IMAGE_GRADIENT("Backward", "gradients of the image", "← ∂x", Direction.BACKWARD),
  UPDATE("Update", "", "Update", Direction.UPDATE),
  LOSS_AFTER("Loss after", "", "Loss after", Direction.FORWARD);

  private final String section;
  private final String part;
  private final String shortTitle;
  private final Direction direction;

  ConvolutionPhase(String section, String part, String shortTitle, Direction direction) {
    this.section = section;
    this.part = part;
    this.shortTitle = shortTitle;
    this.direction = direction;
  }

  @Override
  public int number() {
    return List.of(values()).indexOf(this);
  }

  @Override
  public String section() {
    return section;
  }

  @Override
  public String shortTitle() {
    return shortTitle;
  }

  @Override
  public String title() {
    return part.isEmpty() ? section : section + ": " + part;
  }

  @Override
  public Direction direction() {
    return direction;
  }
}
