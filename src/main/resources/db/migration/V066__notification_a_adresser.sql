-- The bell does not wait for the mail: what nobody was told of yet is looked for every few seconds.
create index notification_a_adresser on notification (creee_le) where adressee_le is null;
create index notification_destinataire_cree on notification_destinataire (cree_le);
create index notification_destinataire_resume on notification_destinataire (resume_id)
  where resume_id is not null;
