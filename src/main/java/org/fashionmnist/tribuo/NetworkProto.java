package org.fashionmnist.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.storage.model.ModelFile;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;

/**
 * A network in Tribuo's protocol buffers. Its message is
 *
 * <pre>
 * syntax = "proto3";
 * package org.fashionmnist.tribuo;
 * import "tribuo-core.proto";
 *
 * message NetworkModelProto {
 *   tribuo.core.ModelDataProto metadata = 1;
 *   bytes safetensors = 2;
 * }
 * </pre>
 *
 * two fields of which no class needs to be generated.
 */
final class NetworkProto {

  private static final int VERSION = 0;
  private static final String METADATA = "metadata";
  private static final String SAFETENSORS = "safetensors";
  private static final Descriptor MESSAGE = message();

  private NetworkProto() {}

  private static Descriptor message() {
    var metadata =
        FieldDescriptorProto.newBuilder()
            .setName(METADATA)
            .setNumber(1)
            .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
            .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
            .setTypeName("." + ModelDataProto.getDescriptor().getFullName());
    var safetensors =
        FieldDescriptorProto.newBuilder()
            .setName(SAFETENSORS)
            .setNumber(2)
            .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL)
            .setType(FieldDescriptorProto.Type.TYPE_BYTES);
    FileDescriptor tribuo = ModelDataProto.getDescriptor().getFile();
    var file =
        FileDescriptorProto.newBuilder()
            .setName("network-model.proto")
            .setSyntax("proto3")
            .setPackage("org.fashionmnist.tribuo")
            .addDependency(tribuo.getName())
            .addMessageType(
                DescriptorProto.newBuilder()
                    .setName("NetworkModelProto")
                    .addField(metadata)
                    .addField(safetensors));
    try {
      return FileDescriptor.buildFrom(file.build(), new FileDescriptor[] {tribuo})
          .findMessageTypeByName("NetworkModelProto");
    } catch (DescriptorValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  static ModelProto of(ModelDataCarrier<Label> metadata, TrainedModel model) {
    DynamicMessage message =
        DynamicMessage.newBuilder(MESSAGE)
            .setField(field(METADATA), metadata.serialize())
            .setField(field(SAFETENSORS), ByteString.copyFrom(ModelFile.bytes(model)))
            .build();
    return ModelProto.newBuilder()
        .setClassName(NetworkModel.class.getName())
        .setVersion(VERSION)
        .setSerializedData(Any.pack(message))
        .build();
  }

  private static FieldDescriptor field(String name) {
    return MESSAGE.findFieldByName(name);
  }

  static NetworkModel read(int version, Any packed) {
    if (version < 0 || version > VERSION) {
      throw new IllegalArgumentException(
          "a NetworkModel of version %d, this program reads version %d; update the program"
              .formatted(version, VERSION));
    }
    if (!packed.getTypeUrl().endsWith("/" + MESSAGE.getFullName())) {
      throw new IllegalArgumentException(
          "expected the message %s, got %s".formatted(MESSAGE.getFullName(), packed.getTypeUrl()));
    }
    try {
      DynamicMessage message = DynamicMessage.parseFrom(MESSAGE, packed.getValue());
      ModelDataCarrier<?> metadata = metadata(message);
      @SuppressWarnings("unchecked") // a Label alone makes these
      ImmutableOutputInfo<Label> labels = (ImmutableOutputInfo<Label>) metadata.outputDomain();
      return NetworkModel.of(
          metadata.name(),
          metadata.provenance(),
          metadata.featureDomain(),
          labels,
          ModelFile.of(
              ((ByteString) message.getField(field(SAFETENSORS))).toByteArray(),
              "the network of a NetworkModel"));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a complete NetworkModel: " + e.getMessage(), e);
    }
  }

  private static ModelDataCarrier<?> metadata(DynamicMessage message)
      throws InvalidProtocolBufferException {
    DynamicMessage dynamic = (DynamicMessage) message.getField(field(METADATA));
    ModelDataCarrier<?> metadata =
        ModelDataCarrier.deserialize(ModelDataProto.parseFrom(dynamic.toByteString()));
    if (!(metadata.outputDomain().getOutput(0) instanceof Label)) {
      throw new IllegalArgumentException(
          "expected labels as outputs, got " + metadata.outputDomain().getClass());
    }
    return metadata;
  }
}
