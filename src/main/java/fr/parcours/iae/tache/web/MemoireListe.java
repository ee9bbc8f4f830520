package fr.parcours.iae.tache.web;

import fr.parcours.iae.shared.Acteur;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the session keeps of the work list: the words searched for, which may name a person and so
 * never enter an address, the view one works in, and the task just done. Another organisation
 * forgets it all.
 */
final class MemoireListe {

  private static final String CLE = "taches.liste";

  private record Vue(
      @Nullable UUID organisationId,
      @Nullable String texte,
      AdresseListe adresse,
      @Nullable String faite)
      implements Serializable {}

  private final HttpSession session;
  private final @Nullable UUID organisationId;
  private Vue vue;

  MemoireListe(HttpSession session, Acteur acteur) {
    this.session = session;
    this.organisationId = acteur.organisationId();
    this.vue =
        session.getAttribute(CLE) instanceof Vue v
                && Objects.equals(v.organisationId(), organisationId)
            ? v
            : new Vue(organisationId, null, AdresseListe.PREMIERE, null);
  }

  @Nullable String texte() {
    return vue.texte();
  }

  AdresseListe adresse() {
    return vue.adresse();
  }

  @Nullable String faite() {
    return vue.faite();
  }

  void search(@Nullable String texte) {
    keep(new Vue(organisationId, texte, vue.adresse(), vue.faite()));
  }

  void seen(AdresseListe adresse) {
    keep(new Vue(organisationId, vue.texte(), adresse, vue.faite()));
  }

  void done(String tacheId) {
    keep(new Vue(organisationId, vue.texte(), vue.adresse(), tacheId));
  }

  private void keep(Vue nouvelle) {
    vue = nouvelle;
    session.setAttribute(CLE, nouvelle);
  }
}
