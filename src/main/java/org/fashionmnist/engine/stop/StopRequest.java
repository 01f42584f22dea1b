package org.fashionmnist.engine.stop;

/** Whether somebody wants a computation to end early, once its current step is done. */
@FunctionalInterface
public interface StopRequest {

  /** Nobody does. */
  StopRequest NEVER = () -> false;

  /** May be asked by any thread, after each step; stays true once it is. */
  boolean isMade();
}
