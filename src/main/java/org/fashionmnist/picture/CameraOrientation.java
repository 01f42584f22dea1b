package org.fashionmnist.picture;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds how the camera was held in the EXIF part of a file. What is not as it should be is passed
 * over: the picture then is taken as it lies.
 */
final class CameraOrientation {

  private CameraOrientation() {}

  /** That of a JPEG or WebP file; of others upright. */
  static Orientation read(Path file, PictureFormat format) throws IOException {
    if (format != PictureFormat.JPEG && format != PictureFormat.WEBP) {
      return Orientation.UPRIGHT;
    }
    Metadata metadata = new Metadata();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      if (format == PictureFormat.JPEG) {
        JpegMetadataReader.process(metadata, in, List.of(new ExifReader()));
      } else {
        new RiffReader().processRiff(new StreamReader(in), new ExifChunk(metadata));
      }
    } catch (JpegProcessingException
        | RiffProcessingException
        | EOFException
        | RuntimeException damaged) {
      return Orientation.UPRIGHT; // whoever decodes it will say so
    }
    return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
        .map(directory -> directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
        .filter(number -> number != null)
        .findFirst()
        .map(Orientation::ofExif)
        .orElse(Orientation.UPRIGHT);
  }

  /** Of a WebP file only this part is read. */
  private record ExifChunk(Metadata metadata) implements RiffHandler {

    @Override
    public boolean shouldAcceptRiffIdentifier(String identifier) {
      return true;
    }

    @Override
    public boolean shouldAcceptChunk(String name) {
      return name.equals("EXIF");
    }

    @Override
    public boolean shouldAcceptList(String name) {
      return false;
    }

    @Override
    public void processChunk(String name, byte[] content) {
      boolean asInJpeg = ExifReader.startsWithJpegExifPreamble(content);
      int start = asInJpeg ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0;
      new ExifReader().extract(new ByteArrayReader(content, start), metadata);
    }

    @Override
    public void addError(String message) {
      // A damaged file is upright.
    }
  }
}
