// Réglages de la plateforme qui héberge TotemClic. Ce fichier se modifie sur le serveur, sans reconstruire la page ;
// un réglage absent ou incorrect laisse place à la valeur par défaut, et la console du navigateur (F12) dit lequel.
// Mode d'emploi : docs/hebergement.md.
window.TOTEMCLIC = {
  // nom: 'DataGrandEst',
  // logo: './logo.svg',
  // site: 'https://www.exemple.fr',
  // contact: 'mailto:donnees@exemple.fr',
  // liens: [{ texte: 'Mentions légales', adresse: 'https://www.exemple.fr/mentions-legales' }],
  // licence: 'lov2',
  // couleur: '#00558c',
  // accueil: {
  //   titre: 'Ouvrez un budget TOTEM',
  //   phrase: 'Un service de la plateforme régionale de données.',
  //   message: 'Une question ? Écrivez-nous.',
  // },
};
