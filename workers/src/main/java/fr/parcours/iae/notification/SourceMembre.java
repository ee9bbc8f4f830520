package fr.parcours.iae.notification;

import fr.parcours.iae.organisation.Membre;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.NatureAnnonce;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A member whose rights in an organisation changed: told to them, unless they did it themself, and
 * to its other administrators when it has one administrator more or less.
 */
@Component
class SourceMembre implements Source {

  /** Detail of a member who accepted to administer. */
  static final String INVITE = "INVITE";

  /** Detail of a member who administered until then. */
  static final String ADMINISTRAIT = "ADMINISTRAIT";

  private final Personnes personnes;
  private final Organisations organisations;

  SourceMembre(Personnes personnes, Organisations organisations) {
    this.personnes = personnes;
    this.organisations = organisations;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(
        NatureAnnonce.MEMBRE_NOMME_ADMINISTRATEUR,
        NatureAnnonce.MEMBRE_RETIRE_ADMINISTRATEUR,
        NatureAnnonce.MEMBRE_DESACTIVE);
  }

  @Override
  public Set<String> mots() {
    return Set.of("organisation", "membre", "auteur");
  }

  @Override
  public Dossier read(Notification n) {
    UUID organisation = Objects.requireNonNull(n.autreOrganisationId());
    return new Dossier()
        .mot("organisation", personnes.nom(organisation))
        .mot("membre", personnes.nomAffiche(n.sujetId()).orElse("Un membre"))
        .mot("auteur", personnes.nomAffiche(n.par()).orElse("Un administrateur"))
        .role(RoleDestinataire.MEMBRE, () -> membre(n, organisation))
        .role(RoleDestinataire.ADMINISTRATEUR, () -> administrateurs(n, organisation));
  }

  /** Who no longer acts for the organisation is told as a person of none. */
  private static List<Destinataire> membre(Notification n, UUID organisation) {
    if (n.par().equals(n.sujetId()) || INVITE.equals(n.detail())) {
      return List.of();
    }
    return List.of(
        Destinataire.utilisateur(
            n.sujetId(), n.nature() == NatureAnnonce.MEMBRE_DESACTIVE ? null : organisation));
  }

  /** Who invited learns that the invitation was accepted; who decided knows what they did. */
  private List<Destinataire> administrateurs(Notification n, UUID organisation) {
    if (n.nature() == NatureAnnonce.MEMBRE_DESACTIVE && !ADMINISTRAIT.equals(n.detail())) {
      return List.of();
    }
    return organisations.membersOf(organisation).stream()
        .filter(m -> m.actif() && m.administrateur())
        .map(Membre::utilisateurId)
        .filter(id -> !id.equals(n.sujetId()))
        .filter(id -> !id.equals(n.par()) || INVITE.equals(n.detail()))
        .map(id -> Destinataire.utilisateur(id, organisation))
        .toList();
  }
}
