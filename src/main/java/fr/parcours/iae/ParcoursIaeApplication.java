package fr.parcours.iae;

import fr.parcours.iae.shared.ClockConfiguration;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Parcours IAE: pages, engine and database in one process. */
@SpringBootApplication
@Modulithic(systemName = "Parcours IAE", sharedModules = "shared")
public class ParcoursIaeApplication {

  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(ClockConfiguration.PARIS));
    SpringApplication.run(ParcoursIaeApplication.class, args);
  }
}
