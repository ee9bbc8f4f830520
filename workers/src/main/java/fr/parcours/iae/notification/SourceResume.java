package fr.parcours.iae.notification;

import fr.parcours.iae.shared.NatureAnnonce;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A digest is about nothing but what waits for it; it goes to one person. */
@Component
class SourceResume implements Source {

  @Override
  public Set<NatureAnnonce> natures() {
    return EnumSet.of(NatureAnnonce.RESUME);
  }

  @Override
  public Set<String> mots() {
    return Set.of();
  }

  @Override
  public Dossier read(Notification n) {
    return new Dossier()
        .role(
            RoleDestinataire.PERSONNE, () -> List.of(Destinataire.utilisateur(n.sujetId(), null)));
  }
}
