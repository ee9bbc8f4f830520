package fr.parcours.iae.demo;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demonstration nothing may move legal time: the start is refused otherwise. */
@Component
@Profile("!demo")
class GardeHorloge {

  GardeHorloge(ObjectProvider<HorlogeDemo> horloge) {
    if (horloge.getIfAvailable() != null) {
      throw new IllegalStateException("L’horloge de démonstration n’existe qu’au profil demo.");
    }
  }
}
