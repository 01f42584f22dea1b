package org.fashionmnist.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.result.DataFile;
import org.junit.jupiter.api.Test;

class BundledSampleTest {

  @Test
  void sampleIsMadeFromTheRealFiles() throws IOException {
    Map<DatasetFile, IdxArray> made = SampleMaker.make(RealData.dataset());

    for (DatasetFile file : DatasetFile.values()) {
      String name = "sample/" + file.gzipName();
      try (InputStream in = BundledSample.class.getResourceAsStream(name)) {
        assertThat(IdxReader.read(in, name)).isEqualTo(made.get(file));
      }
    }
  }

  @Test
  void sampleSaysThatItIsOne() {
    Dataset sample = FashionMnist.sample();

    assertThat(sample.provenance().sample()).isTrue();
    assertThat(sample.provenance().dataset()).isEqualTo("fashion-mnist");
    assertThat(sample.provenance().files())
        .extracting(DataFile::byteCount)
        .containsExactly(4000L * 784 + 16, 4008L, 1000L * 784 + 16, 1008L);
  }

  @Test
  void classesOfTheSampleAreBalanced() {
    Dataset sample = FashionMnist.sample();

    assertThat(Arrays.stream(sample.training().countPerLabel(10))).containsOnly(400).hasSize(10);
    assertThat(Arrays.stream(sample.test().countPerLabel(10))).containsOnly(100).hasSize(10);
    assertThat(sample.classNames()).hasSize(10).startsWith("T-shirt/top").endsWith("Ankle boot");
  }

  @Test
  void noticeOfTheDataSetComesWithTheSample() throws IOException {
    try (InputStream in = BundledSample.class.getResourceAsStream("sample/LICENSE.txt")) {
      assertThat(in)
          .asString(StandardCharsets.UTF_8)
          .contains("Copyright (c) 2017 Zalando SE, https://tech.zalando.com");
    }
  }
}
