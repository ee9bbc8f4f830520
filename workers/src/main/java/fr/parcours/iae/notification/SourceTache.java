package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A step that waits: its name, and the organisation it waits for. */
@Component
class SourceTache implements Source {

  private final Personnes personnes;

  SourceTache(Personnes personnes) {
    this.personnes = personnes;
  }

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(NatureAnnonce.TACHE_A_FAIRE);
  }

  @Override
  public Set<String> mots() {
    return Set.of("etape");
  }

  @Override
  public Dossier read(Notification n) {
    return new Dossier()
        .mot("etape", n.detail())
        .role(RoleDestinataire.ORGANISATION, () -> personnes.members(n.autreOrganisationId()));
  }
}
