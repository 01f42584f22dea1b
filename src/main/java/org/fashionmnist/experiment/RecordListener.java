package org.fashionmnist.experiment;

/** Is told of an experiment whose record has it all. */
public interface RecordListener<R> extends ReportListener {

  /** The record is written; pictures and page come next. */
  default void recorded(R record) {}
}
