package fr.parcours.iae.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a case gives its messages: the words to fill in, the people by the part they play. */
final class Dossier {

  private final Map<String, String> mots = new LinkedHashMap<>();
  private final Map<RoleDestinataire, Supplier<List<Destinataire>>> roles = new LinkedHashMap<>();

  Dossier mot(String mot, @Nullable Object valeur) {
    if (valeur != null && !valeur.toString().isBlank()) {
      mots.put(mot, valeur.toString());
    }
    return this;
  }

  Dossier role(RoleDestinataire role, Supplier<List<Destinataire>> qui) {
    roles.put(role, qui);
    return this;
  }

  Dossier role(RoleDestinataire role, List<Destinataire> qui) {
    return role(role, () -> qui);
  }

  /** « 1 jour », « 12 jours ». */
  Dossier jours(String mot, long n) {
    return mot(mot, n + (n > 1 ? " jours" : " jour"));
  }

  Map<String, String> mots() {
    return mots;
  }

  List<Destinataire> destinataires(RoleDestinataire role) {
    return roles.getOrDefault(role, List::of).get();
  }

  /** Not a case: the nil organisation of a candidate's own preferences. */
  static final UUID SANS_ORGANISATION = new UUID(0L, 0L);
}
