package fr.parcours.iae.postgres;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Refuses a taken port before a database or an engine is started for nothing. */
final class PortCheck {

  private PortCheck() {}

  static void requireFree(@Nullable InetAddress address, int port) {
    if (port <= 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (BindException e) {
      throw portTaken(port);
    } catch (IOException e) {
      throw new StartupFailure(
          "Le port %d ne peut pas être ouvert (%s).".formatted(port, e.getMessage()),
          "Choisissez-en un autre avec SERVER_PORT.",
          e);
    }
  }

  static StartupFailure portTaken(int port) {
    return new StartupFailure(
        "Le port %d est déjà pris.".formatted(port),
        "Arrêtez le programme qui l’occupe ou choisissez un autre port avec SERVER_PORT.");
  }
}
