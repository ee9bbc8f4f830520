-- What members of one organisation tell each other about a case; nobody else reads it. Append-only.
create table note_equipe (
  id uuid primary key,
  dossier_id uuid not null,
  corbeille uuid not null,
  texte text not null check (char_length(texte) between 1 and 2000),
  page text not null check (page like '/%'),
  par uuid not null references utilisateur (id),
  le timestamptz not null
);
create index note_equipe_dossier on note_equipe (dossier_id, corbeille, le);
create trigger note_equipe_ajout_seul before update or delete on note_equipe
  for each row execute function refuse_modification();

-- Whom a note is for, among the members.
create table note_mention (
  note_id uuid not null references note_equipe (id),
  utilisateur_id uuid not null references utilisateur (id),
  primary key (note_id, utilisateur_id)
);
create trigger note_mention_ajout_seul before update or delete on note_mention
  for each row execute function refuse_modification();
