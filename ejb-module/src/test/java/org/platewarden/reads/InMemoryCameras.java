package org.platewarden.reads;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.model.Camera;
import org.platewarden.reads.model.Cameras;

/** A fixed set of cameras for tests. */
record InMemoryCameras(List<Camera> list) implements Cameras {
  InMemoryCameras(Camera... cameras) {
    this(List.of(cameras));
  }

  @Override
  public Optional<Camera> find(CameraCode code) {
    return list.stream().filter(camera -> camera.code().equals(code)).findFirst();
  }

  @Override
  public Camera get(int id) {
    return list.stream()
        .filter(camera -> camera.id() == id)
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }
}
