package org.fashionmnist.lesson.backprop;

import java.util.List;

/** The parts of an iteration, in the order in which they are computed. */
public enum Phase {
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

  /** Its place in the order, from 0. */
  public int number() {
    return List.of(values()).indexOf(this);
  }

  /** The section it belongs to: Forward, Loss, Backward, Update, Loss after. */
  public String section() {
    return section;
  }

  /** In a word or two. */
  public String shortTitle() {
    return shortTitle;
  }

  /** For example {@code Forward: hidden layer}. */
  public String title() {
    return part.isEmpty() ? section : section + ": " + part;
  }
}
