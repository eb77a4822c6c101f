package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.platewarden.audit.Refusal;
import org.platewarden.reads.model.ImageUpkeep;
import org.platewarden.runtime.OperatorRequests;

/**
 * Looks after the images every few seconds: does what the operator asks, goes on locking them anew
 * for a part of the time. Without their keys the server does not start.
 */
@Startup
@Singleton
@RunAs("maintenance")
@TransactionAttribute(NOT_SUPPORTED)
public class TendImages {
  private static final Duration AT_A_TIME = Duration.ofSeconds(2);

  @Inject ImageUpkeep images;
  @Inject OperatorRequests requests;
  @Inject ChangeImageKeys changeKeys;
  @Inject SweepImages sweep;

  @PostConstruct
  void open() {
    images.open();
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tend() {
    try {
      requests.answer("images", this::answer);
      images.goOn(AT_A_TIME);
    } catch (RuntimeException e) {
      LOG.imagesNotTended(e);
    }
  }

  private String answer(List<String> words) {
    try {
      return switch (String.join(" ", words)) {
        case "keys" -> ImageKeysInWords.of(changeKeys.keys());
        case "rotate" ->
            "done\nnew images are locked with key %d\n".formatted(changeKeys.rotate().number());
        case "reencrypt" -> {
          changeKeys.relock();
          yield "done\nlocking all images with the newest key has begun; images keys shows how far it is\n";
        }
        case "sweep" -> swept();
        default -> other(words);
      };
    } catch (Refusal refused) {
      return "refused\n" + refused.getMessage() + "\n";
    } catch (EJBException failed) {
      LOG.imagesNotTended(failed);
      return "refused\nit failed; the server's log says why\n";
    }
  }

  private String other(List<String> words) {
    if (words.size() == 2 && words.get(0).equals("retire") && words.get(1).matches("[0-9]{1,9}")) {
      changeKeys.retire(new ImageKey(Integer.parseInt(words.get(1))));
      return "done\nkey %s goes when no image is locked with it any more; images keys shows how far that is\n"
          .formatted(words.get(1));
    }
    return "refused\nkeys, rotate, reencrypt, retire NUMBER or sweep is wanted\n";
  }

  private String swept() {
    int files = 0;
    long bytes = 0;
    for (Orphans lot : sweep.find()) {
      Orphans gone = sweep.remove(lot);
      files += gone.files().size();
      bytes += gone.bytes();
    }
    return "done\n%d images that no read names were removed, %d bytes\n".formatted(files, bytes);
  }
}
