package org.platewarden.reads;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/** A fixed set of cameras for tests. */
record InMemoryCameras(List<RegisteredCamera> list) implements CameraRegister {
  InMemoryCameras(RegisteredCamera... cameras) {
    this(List.of(cameras));
  }

  @Override
  public Optional<RegisteredCamera> find(CameraCode code) {
    return list.stream().filter(camera -> camera.code().equals(code)).findFirst();
  }

  @Override
  public RegisteredCamera get(int id) {
    return list.stream()
        .filter(camera -> camera.id() == id)
        .findFirst()
        .orElseThrow(NoSuchElementException::new);
  }

  @Override
  public RegisteredCamera at(RegisteredCamera camera, Optional<GeoPoint> place) {
    return camera;
  }

  @Override
  public int count() {
    return list.size();
  }
}
