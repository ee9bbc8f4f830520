-- The bytes of files are sealed under this key; none for those received before, which a relay seals
-- a few at a time. An envelope is a little longer than what it holds. A clean file is read again when
-- the antivirus knows more than it did: two nodes share the night, each claims its files.
do $$
declare nom text;
begin
  for nom in select conname from pg_constraint
    where conrelid = 'piece_jointe'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%octet_length(contenu) <= 5242880%'
  loop execute format('alter table piece_jointe drop constraint %I', nom); end loop;
end $$;
alter table piece_jointe
  add column cle_id text,
  add column relecture_demandee_le timestamptz,
  add constraint piece_jointe_taille check (taille <= 5242880),
  add constraint piece_jointe_enveloppe check (octet_length(contenu) <= 5242880 + 512);
create index piece_jointe_par_cle on piece_jointe (cle_id, id) where contenu is not null;
create index piece_jointe_a_relire on piece_jointe (deposee_le, id)
  where etat = 'SAINE' and contenu is not null;
