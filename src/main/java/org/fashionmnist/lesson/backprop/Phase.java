package org.fashionmnist.lesson.backprop;

import java.util.List;

/** The parts of an iteration, in the order in which they are computed. */
public enum Phase implements LessonPhase {
  FORWARD_HIDDEN("Forward", "hidden layer", "→ hidden"),
  FORWARD_OUTPUT("Forward", "output layer", "→ output"),
  LOSS("Loss", "", "Loss"),
  DELTA_OUTPUT("Backward", "δ of the output layer", "← δ output"),
  GRADIENT_OUTPUT("Backward", "gradients of the output layer", "← ∂w output"),
  DELTA_HIDDEN("Backward", "δ of the hidden layer", "← δ hidden"),
  GRADIENT_HIDDEN("Backward", "gradients of the hidden layer", "← ∂w hidden"),
  UPDATE("Update", "", "Update"),
  LOSS_AFTER("Loss after", "", "Loss after");

  private final String section;
  private final String part;
  private final String shortTitle;

  Phase(String section, String part, String shortTitle) {
    this.section = section;
    this.part = part;
    this.shortTitle = shortTitle;
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
    return switch (this) {
      case FORWARD_HIDDEN, FORWARD_OUTPUT, LOSS, LOSS_AFTER -> Direction.FORWARD;
      case DELTA_OUTPUT, GRADIENT_OUTPUT, DELTA_HIDDEN, GRADIENT_HIDDEN -> Direction.BACKWARD;
      case UPDATE -> Direction.UPDATE;
    };
  }
}
