package fr.parcours.iae.notification.web;

import fr.parcours.iae.notification.ClocheService;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The number on the bell of every page; templates call it {@code @cloche}. */
@Component
public class Cloche {

  private static final int MAX = 99;

  private final ClocheService service;

  Cloche(ClocheService service) {
    this.service = service;
  }

  /** Nothing when all is read. */
  public String nombre(UUID utilisateurId) {
    int unread = service.unread(utilisateurId);
    return unread == 0 ? "" : unread > MAX ? MAX + "+" : String.valueOf(unread);
  }
}
