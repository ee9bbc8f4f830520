package fr.parcours.iae.compte.web;

import fr.parcours.iae.compte.ErreurSaisie;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the message of a field; templates call it {@code @erreursPage}. */
@Component
public class ErreursPage {

  /** The sentence to show under this field, null when it is right. */
  public @Nullable String message(List<ErreurSaisie> erreurs, String champ) {
    return erreurs.stream()
        .filter(e -> e.champ().equals(champ))
        .findFirst()
        .map(ErreurSaisie::message)
        .orElse(null);
  }
}
