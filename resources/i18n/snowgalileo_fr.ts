<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>SnowGalileo</name>
    <message>
        <source>SnowGalileo: map snow cover</source>
        <translation>SnowGalileo : cartographier la couverture neigeuse</translation>
    </message>
    <message>
        <source>Map fractional snow cover with SnowGalileo</source>
        <translation>Cartographier la fraction de couverture neigeuse avec SnowGalileo</translation>
    </message>
    <message>
        <source>Object store (S3)</source>
        <translation>Magasin d'objets (S3)</translation>
    </message>
    <message>
        <source>The configuration for the object store lacks an access key or a secret key.</source>
        <translation>Il manque une clé d'accès ou une clé secrète à la configuration du magasin d'objets.</translation>
    </message>
    <message>
        <source>Enter the access key as user name, and the secret key as password.</source>
        <translation>Saisissez la clé d'accès comme nom d'utilisateur et la clé secrète comme mot de passe.</translation>
    </message>
    <message>
        <source>Enter the master password, or choose the account again.</source>
        <translation>Saisissez le mot de passe principal ou choisissez à nouveau le compte.</translation>
    </message>
    <message>
        <source>The account of {service} cannot be read from QGIS's authentication database.</source>
        <translation>Le compte de {service} ne peut pas être lu dans la base d'authentification de QGIS.</translation>
    </message>
    <message>
        <source>snow cover (%)</source>
        <translation>couverture neigeuse (%)</translation>
    </message>
    <message>
        <source>elevation (m)</source>
        <translation>altitude (m)</translation>
    </message>
    <message>
        <source>This pixel: the season</source>
        <translation>Ce pixel : la saison</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>écart-type</translation>
    </message>
    <message>
        <source>range of the method</source>
        <translation>plage de la méthode</translation>
    </message>
    <message>
        <source>snow cover</source>
        <translation>couverture neigeuse</translation>
    </message>
    <message>
        <source>{polygon}: by elevation</source>
        <translation>{polygon} : par altitude</translation>
    </message>
    <message>
        <source>By elevation, {day}</source>
        <translation>Selon l'altitude, {day}</translation>
    </message>
    <message>
        <source>{polygon}: the season</source>
        <translation>{polygon} : la saison</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>{polygon}: snow line</source>
        <translation>{polygon} : ligne de neige</translation>
    </message>
    <message>
        <source>standard deviation {day}</source>
        <translation>écart-type {day}</translation>
    </message>
    <message>
        <source>snow line</source>
        <translation>ligne de neige</translation>
    </message>
    <message>
        <source>Snow lines</source>
        <translation>Lignes de neige</translation>
    </message>
    <message>
        <source>Areas on {day}</source>
        <translation>Zones le {day}</translation>
    </message>
    <message>
        <source>Snow cover of areas</source>
        <translation>Couverture neigeuse des zones</translation>
    </message>
    <message>
        <source>of what was seen have a value on the ground; elsewhere trees cover more than 90 %, or nobody knows how much. An estimate: under trees, snow is taken for as frequent as in the gaps between them. The rasters in the folder {folder} tell how far each pixel can be trusted.</source>
        <translation>de ce qui a été vu ont une valeur au sol ; ailleurs, les arbres couvrent plus de 90 %, ou on ne sait pas combien. C’est une estimation : sous les arbres, la neige est supposée aussi fréquente que dans les trouées. Les rasters du dossier {folder} indiquent la fiabilité de chaque pixel.</translation>
    </message>
    <message>
        <source>The layer shows the days with snow; its other styles show the other figures.</source>
        <translation>La couche montre les jours de neige ; ses autres styles montrent les autres indicateurs.</translation>
    </message>
    <message>
        <source>Nothing of this area was seen on this day.</source>
        <translation>Rien de cette zone n'a été vu ce jour-là.</translation>
    </message>
    <message>
        <source>Too little was seen to tell the snow of the whole.</source>
        <translation>Trop peu a été vu pour estimer la neige de l'ensemble.</translation>
    </message>
    <message>
        <source>There is no snow line of this area on this day.</source>
        <translation>Il n'y a pas de ligne de neige dans cette zone ce jour-là.</translation>
    </message>
    <message>
        <source>Snow line of {polygon} on {day} (method: {method}).</source>
        <translation>Ligne de neige de {polygon} le {day} (méthode : {method}).</translation>
    </message>
    <message>
        <source>{share} % was seen.</source>
        <translation>{share} % a été vu.</translation>
    </message>
    <message>
        <source>Season of {maps}, {first} to {last}; the year begins on {start}.</source>
        <translation>Saison d'après {maps}, du {first} au {last} ; l'année commence le {start}.</translation>
    </message>
    <message>
        <source>The maps end before the year: what was still going on then is not decided.</source>
        <translation>Les cartes s'arrêtent avant la fin de l'année : ce qui était alors en cours n'est pas déterminé.</translation>
    </message>
    <message>
        <source>of all pixels and days have a value; {observed} % were seen. {n} rasters, one for each day.</source>
        <translation>de tous les pixels et jours ont une valeur ; {observed} % ont été vus. {n} rasters, un par jour.</translation>
    </message>
    <message>
        <source>Mean snow cover of {polygon} on {day}.</source>
        <translation>Couverture neigeuse moyenne de {polygon} le {day}.</translation>
    </message>
    <message>
        <source>Snow covers {snow} km² of the {seen} km² that were seen, {share} % of the whole.</source>
        <translation>La neige couvre {snow} km² des {seen} km² vus, soit {share} % de l'ensemble.</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n} %.</source>
        <translation>Écart-type moyen d'un pixel : {n} %.</translation>
    </message>
    <message>
        <source>Half of it was last seen without clouds within {n} days.</source>
        <translation>La moitié a été vue sans nuages pour la dernière fois il y a au plus {n} jours.</translation>
    </message>
    <message>
        <source>Scaled to the whole: {snow} of {area} km².</source>
        <translation>Rapporté à l'ensemble : {snow} sur {area} km².</translation>
    </message>
    <message>
        <source>Between {low} and {high} m.</source>
        <translation>Entre {low} et {high} m.</translation>
    </message>
    <message>
        <source>None: {reason}.</source>
        <translation>Aucune : {reason}.</translation>
    </message>
    <message>
        <source>The extent has no area.</source>
        <translation>L’emprise n’a pas de surface.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>no colour: not seen</source>
        <translation>sans couleur : non vu</translation>
    </message>
    <message>
        <source>no map of this day</source>
        <translation>pas de carte de ce jour</translation>
    </message>
    <message>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Set the coordinate system that it was drawn in: right-click the layer, Layer CRS.</source>
        <translation>Indiquez le système de coordonnées dans lequel elle a été dessinée : clic droit sur la couche, SCR de la couche.</translation>
    </message>
    <message>
        <source>The layer '{layer}' is said to be in degrees, but its coordinates are too large for that.</source>
        <translation>La couche « {layer} » est censée être en degrés, mais ses coordonnées sont trop grandes pour cela.</translation>
    </message>
    <message>
        <source>Middle: {latitude}, {longitude}; {width} x {height} km</source>
        <translation>Milieu : {latitude}, {longitude} ; {width} x {height} km</translation>
    </message>
    <message>
        <source>The area contains no polygon.</source>
        <translation>La zone ne contient aucun polygone.</translation>
    </message>
    <message>
        <source>The area has no coordinate system.</source>
        <translation>La zone n'a pas de système de coordonnées.</translation>
    </message>
    <message>
        <source>Set the layer's coordinate system.</source>
        <translation>Définissez le système de coordonnées de la couche.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no coordinate system.</source>
        <translation>La couche « {layer} » n'a pas de système de coordonnées.</translation>
    </message>
    <message>
        <source>{n}° N</source>
        <translation>{n}° N</translation>
    </message>
    <message>
        <source>{n}° S</source>
        <translation>{n}° S</translation>
    </message>
    <message>
        <source>{n}° E</source>
        <translation>{n}° E</translation>
    </message>
    <message>
        <source>{n}° W</source>
        <translation>{n}° O</translation>
    </message>
    <message>
        <source>If both polygons and an extent are given, they must overlap.</source>
        <translation>Si des polygones et une emprise sont donnés, ils doivent se chevaucher.</translation>
    </message>
    <message>
        <source>The area cannot be transformed to longitude and latitude.</source>
        <translation>La zone ne peut pas être transformée en longitude et latitude.</translation>
    </message>
    <message>
        <source>Four numbers are needed: west, south, east, north.</source>
        <translation>Quatre nombres sont nécessaires : ouest, sud, est, nord.</translation>
    </message>
    <message>
        <source>West must be less than east, and south less than north.</source>
        <translation>L'ouest doit être inférieur à l'est, et le sud inférieur au nord.</translation>
    </message>
    <message>
        <source>Longitudes go from -180 to 180, latitudes from -90 to 90.</source>
        <translation>Les longitudes vont de -180 à 180, les latitudes de -90 à 90.</translation>
    </message>
    <message>
        <source>Behind metres, name their coordinate system: 640000, 5180000, 650000, 5190000 [EPSG:32632].</source>
        <translation>Après des mètres, indiquez leur système de coordonnées : 640000, 5180000, 650000, 5190000 [EPSG:32632].</translation>
    </message>
    <message>
        <source>For example 10.1, 46.2, 10.4, 46.5 in degrees.</source>
        <translation>Par exemple 10.1, 46.2, 10.4, 46.5 en degrés.</translation>
    </message>
    <message>
        <source>The coordinate system '{crs}' is not known.</source>
        <translation>Le système de coordonnées « {crs} » n'est pas connu.</translation>
    </message>
    <message>
        <source>Age (days)</source>
        <translation>Âge (jours)</translation>
    </message>
    <message>
        <source>Prediction day {day}: {cells}; valid pixels in %, in brackets the cloudy share of them</source>
        <translation>Jour de la carte {day} : {cells} ; pixels valides en %, entre parenthèses leur part nuageuse</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Capteur</translation>
    </message>
    <message>
        <source>No cell could be read.</source>
        <translation>Aucune cellule n'a pu être lue.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Building takes about {time} and {size} MB.</source>
        <translation>La construction prend environ {time} et {size} Mo.</translation>
    </message>
    <message>
        <source>Earth Engine is sent {count} requests for at most {size} MB.</source>
        <translation>{count} requêtes sont envoyées à Earth Engine, pour {size} Mo au plus.</translation>
    </message>
    <message>
        <source>No data from {sensors}; the map is made without them.</source>
        <translation>Pas de données de {sensors} ; la carte est établie sans elles.</translation>
    </message>
    <message>
        <source>middle half</source>
        <translation>moitié centrale</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Clear sky</source>
        <translation>Ciel clair</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nuages</translation>
    </message>
    <message>
        <source>No Sentinel-2 or Landsat that day</source>
        <translation>Ni Sentinel-2 ni Landsat ce jour-là</translation>
    </message>
    <message>
        <source>Clouds, and no Sentinel-2 or Landsat that day</source>
        <translation>Nuages, et ni Sentinel-2 ni Landsat ce jour-là</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (Apple)</source>
        <translation>Carte graphique (Apple)</translation>
    </message>
    <message>
        <source>Exact (32 bit)</source>
        <translation>Exact (32 bits)</translation>
    </message>
    <message>
        <source>Faster (16 bit in part)</source>
        <translation>Plus rapide (16 bits en partie)</translation>
    </message>
    <message>
        <source>Fastest (16 bit)</source>
        <translation>Le plus rapide (16 bits)</translation>
    </message>
    <message>
        <source>Services with products</source>
        <translation>Services de produits</translation>
    </message>
    <message>
        <source>Landsat 8 and 9</source>
        <translation>Landsat 8 et 9</translation>
    </message>
    <message>
        <source>all sensors, in the place of all other accounts</source>
        <translation>tous les capteurs, à la place de tous les autres comptes</translation>
    </message>
    <message>
        <source>As in the training of the published models</source>
        <translation>Comme à l'entraînement des modèles publiés</translation>
    </message>
    <message>
        <source>Strict: hide each patch with a missing pixel</source>
        <translation>Strict : masquer chaque bloc contenant un pixel manquant</translation>
    </message>
    <message>
        <source>Any sky (mixed)</source>
        <translation>Tout ciel (mixte)</translation>
    </message>
    <message>
        <source>Faster (16 bit)</source>
        <translation>Plus rapide (16 bits)</translation>
    </message>
    <message>
        <source>For the processor</source>
        <translation>Pour le processeur</translation>
    </message>
    <message>
        <source>For NVIDIA graphics cards (CUDA)</source>
        <translation>Pour les cartes graphiques NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>For Apple silicon</source>
        <translation>Pour les puces Apple</translation>
    </message>
    <message>
        <source>The pre-trained encoder</source>
        <translation>L'encodeur préentraîné</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Poids aléatoires</translation>
    </message>
    <message>
        <source>the prediction day</source>
        <translation>le jour de la carte</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>la veille</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Fraction</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Copernicus snow product</source>
        <translation>Produit neige Copernicus</translation>
    </message>
    <message>
        <source>Snow classes</source>
        <translation>Classes de neige</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>Pour mille</translation>
    </message>
    <message>
        <source>NDSI</source>
        <translation>NDSI</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Modèle de terrain</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Occupation du sol</translation>
    </message>
    <message>
        <source>Snow depth</source>
        <translation>Hauteur de neige</translation>
    </message>
    <message>
        <source>fewest pixels on the wrong side</source>
        <translation>le moins de pixels du mauvais côté</translation>
    </message>
    <message>
        <source>lowest band with snow (LIS)</source>
        <translation>bande la plus basse avec neige (LIS)</translation>
    </message>
    <message>
        <source>mean of the bands crosses half</source>
        <translation>la moyenne des bandes franchit la moitié</translation>
    </message>
    <message>
        <source>curve through the bands</source>
        <translation>courbe à travers les bandes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>dernière valeur</translation>
    </message>
    <message>
        <source>between the values</source>
        <translation>entre les valeurs</translation>
    </message>
    <message>
        <source>smooth curve</source>
        <translation>courbe lisse</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>toutes ensemble</translation>
    </message>
    <message>
        <source>4 sectors</source>
        <translation>4 secteurs</translation>
    </message>
    <message>
        <source>8 sectors</source>
        <translation>8 secteurs</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation>Dernière valeur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>First valid pixel of all scenes</source>
        <translation>Premier pixel valide de toutes les scènes</translation>
    </message>
    <message>
        <source>One scene for each cell</source>
        <translation>Une scène pour chaque cellule</translation>
    </message>
    <message>
        <source>Region store (Zarr)</source>
        <translation>Magasin régional (Zarr)</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands</source>
        <translation>Cubes GeoTIFF à 308 bandes</translation>
    </message>
    <message>
        <source>HDF5 files</source>
        <translation>Fichiers HDF5</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Couvert</translation>
    </message>
    <message>
        <source>Wide clouds</source>
        <translation>Nuages étendus</translation>
    </message>
    <message>
        <source>Big clouds</source>
        <translation>Gros nuages</translation>
    </message>
    <message>
        <source>Small clouds</source>
        <translation>Petits nuages</translation>
    </message>
    <message>
        <source>Thin clouds</source>
        <translation>Nuages fins</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Brouillard</translation>
    </message>
    <message>
        <source>Any of wide, big and small clouds and fog</source>
        <translation>Nuages étendus, gros ou petits, ou brouillard</translation>
    </message>
    <message>
        <source>Rocky Mountains</source>
        <translation>Montagnes Rocheuses</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suisse</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Bare ground, moss, lichen</source>
        <translation>Sol nu, mousse, lichens</translation>
    </message>
    <message>
        <source>Built up</source>
        <translation>Bâti</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>Cultures</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Forêt</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>Prairies</translation>
    </message>
    <message>
        <source>Ice and snow</source>
        <translation>Glace et neige</translation>
    </message>
    <message>
        <source>Shrubs</source>
        <translation>Arbustes</translation>
    </message>
    <message>
        <source>Wetlands</source>
        <translation>Zones humides</translation>
    </message>
    <message>
        <source>{n} days before</source>
        <translation>{n} jours avant</translation>
    </message>
    <message>
        <source>{n} cell</source>
        <translation>{n} cellule</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} cellules</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} fichier</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} fichiers</translation>
    </message>
    <message>
        <source>{n} map</source>
        <translation>{n} carte</translation>
    </message>
    <message>
        <source>{n} maps</source>
        <translation>{n} cartes</translation>
    </message>
    <message>
        <source>{n} scene</source>
        <translation>{n} scène</translation>
    </message>
    <message>
        <source>{n} scenes</source>
        <translation>{n} scènes</translation>
    </message>
    <message>
        <source>{n} pixel</source>
        <translation>{n} pixel</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <translation>{n} pixels</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} jour</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} jours</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>il ne répond pas</translation>
    </message>
    <message>
        <source>Check in Settings &gt; Options &gt; SnowGalileo that the chosen Python has the engine's packages.</source>
        <translation>Vérifiez dans Préférences &gt; Options &gt; SnowGalileo que le Python choisi dispose des paquets du moteur de calcul.</translation>
    </message>
    <message>
        <source>Run the job again. If it stops again, memory may be short: use a smaller batch.</source>
        <translation>Relancez le traitement. S'il s'arrête encore, la mémoire est peut-être insuffisante : réduisez la taille du lot.</translation>
    </message>
    <message>
        <source>exit code {n}</source>
        <translation>code de sortie {n}</translation>
    </message>
    <message>
        <source>Install the plugin and the engine from the same release.</source>
        <translation>Installez l'extension et le moteur de calcul de la même version.</translation>
    </message>
    <message>
        <source>The engine does not start ({reason}).</source>
        <translation>Le moteur de calcul ne démarre pas ({reason}).</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({how}).</source>
        <translation>Le moteur de calcul s'est arrêté de façon inattendue ({how}).</translation>
    </message>
    <message>
        <source>The engine's input was already closed.</source>
        <translation>L'entrée du moteur de calcul était déjà fermée.</translation>
    </message>
    <message>
        <source>signal {n} ({name})</source>
        <translation>signal {n} ({name})</translation>
    </message>
    <message>
        <source>Choose another Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Choisissez un autre Python dans Préférences &gt; Options &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine did not stop after a cancel and was terminated.</source>
        <translation>Le moteur de calcul ne s'est pas arrêté après une annulation et a été interrompu.</translation>
    </message>
    <message>
        <source>The engine uses protocol version {theirs}, the plugin version {ours}.</source>
        <translation>Le moteur de calcul utilise la version {theirs} du protocole, l'extension la version {ours}.</translation>
    </message>
    <message>
        <source>The engine did not accept the message '{type}'.</source>
        <translation>Le moteur de calcul n'a pas accepté le message « {type} ».</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' cannot be started: {reason}.</source>
        <translation>Le Python du moteur de calcul « {path} » ne peut pas être démarré : {reason}.</translation>
    </message>
    <message>
        <source>The SnowGalileo engine is not installed.</source>
        <translation>Le moteur de calcul SnowGalileo n'est pas installé.</translation>
    </message>
    <message>
        <source>Click 'Install the engine' in Settings &gt; Options &gt; SnowGalileo, or choose a Python there that has the engine's packages.</source>
        <translation>Cliquez sur « Installer le moteur de calcul » dans Préférences &gt; Options &gt; SnowGalileo, ou choisissez-y un Python disposant des paquets du moteur.</translation>
    </message>
    <message>
        <source>Options &gt; SnowGalileo</source>
        <translation>Options &gt; SnowGalileo</translation>
    </message>
    <message>
        <source>installed engine</source>
        <translation>moteur de calcul installé</translation>
    </message>
    <message>
        <source>Choose the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Choisissez le Python du moteur de calcul dans Préférences &gt; Options &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' ({source}) does not exist.</source>
        <translation>Le Python du moteur de calcul « {path} » ({source}) n'existe pas.</translation>
    </message>
    <message>
        <source>Check the area's file and its coordinate system.</source>
        <translation>Vérifiez le fichier de la zone et son système de coordonnées.</translation>
    </message>
    <message>
        <source>Repair the polygon with 'Fix geometries', or draw it again.</source>
        <translation>Réparez le polygone avec « Réparer les géométries », ou dessinez-le à nouveau.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or divide it.</source>
        <translation>Choisissez une zone plus petite, ou divisez-la.</translation>
    </message>
    <message>
        <source>Choose an area between 80° south and 84° north, or check its coordinate system.</source>
        <translation>Choisissez une zone entre 80° sud et 84° nord, ou vérifiez son système de coordonnées.</translation>
    </message>
    <message>
        <source>Leave the grid empty, or give the UTM zone of the area.</source>
        <translation>Laissez la grille vide, ou indiquez la zone UTM de la zone.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Veuillez signaler cette erreur avec les détails.</translation>
    </message>
    <message>
        <source>Check the day, the area and the levels of the products.</source>
        <translation>Vérifiez le jour, la zone et les niveaux des produits.</translation>
    </message>
    <message>
        <source>Put the Copernicus DEM of the area into the archive, and build again.</source>
        <translation>Placez le Copernicus DEM de la zone dans l'archive, et construisez à nouveau.</translation>
    </message>
    <message>
        <source>Build again with fewer processes, or a smaller area.</source>
        <translation>Construisez à nouveau avec moins de processus, ou une zone plus petite.</translation>
    </message>
    <message>
        <source>Check the scheduler's address, and that it runs.</source>
        <translation>Vérifiez l'adresse de l'ordonnanceur, et qu'il fonctionne.</translation>
    </message>
    <message>
        <source>Start workers, or compute on this computer.</source>
        <translation>Démarrez des workers, ou calculez sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Install the same release on all workers.</source>
        <translation>Installez la même version sur tous les workers.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or choose a smaller batch.</source>
        <translation>Donnez plus de mémoire aux workers, ou choisissez un lot plus petit.</translation>
    </message>
    <message>
        <source>Give the model files of all four conditions.</source>
        <translation>Donnez les fichiers de modèle des quatre conditions.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Import published data' has written.</source>
        <translation>Choisissez un dossier écrit par « Importer les données publiées ».</translation>
    </message>
    <message>
        <source>Import the data again into a new folder.</source>
        <translation>Importez à nouveau les données dans un nouveau dossier.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Téléchargez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless you expected the file.</source>
        <translation>Rien à faire, sauf si vous attendiez ce fichier.</translation>
    </message>
    <message>
        <source>Import these data into another folder.</source>
        <translation>Importez ces données dans un autre dossier.</translation>
    </message>
    <message>
        <source>Choose one of the files that are listed.</source>
        <translation>Choisissez l'un des fichiers de la liste.</translation>
    </message>
    <message>
        <source>Choose a larger area, more seasons or fewer sensors.</source>
        <translation>Choisissez une zone plus grande, plus de saisons ou moins de capteurs.</translation>
    </message>
    <message>
        <source>Choose 'Automatic', or another device.</source>
        <translation>Choisissez « Automatique », ou un autre matériel.</translation>
    </message>
    <message>
        <source>Close other programs, or compute with the processor.</source>
        <translation>Fermez d'autres programmes, ou calculez avec le processeur.</translation>
    </message>
    <message>
        <source>Compute with the processor, and report the problem.</source>
        <translation>Calculez avec le processeur, et signalez le problème.</translation>
    </message>
    <message>
        <source>Compare the map with observations before you rely on it.</source>
        <translation>Comparez la carte à des observations avant de vous y fier.</translation>
    </message>
    <message>
        <source>Run it again when the services answer, or choose another day.</source>
        <translation>Relancez lorsque les services répondent, ou choisissez un autre jour.</translation>
    </message>
    <message>
        <source>Install the engine in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Installez le moteur de calcul dans Préférences &gt; Options &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Vérifiez le Python du moteur de calcul dans Préférences &gt; Options &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Run the job again with a smaller batch.</source>
        <translation>Relancez le traitement avec un lot plus petit.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or newer, then try again.</source>
        <translation>Installez Python 3.11 ou plus récent, puis réessayez.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, then try again: what has arrived is kept.</source>
        <translation>Vérifiez la connexion et le proxy, puis réessayez : ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Try again, without a mirror if you use one.</source>
        <translation>Réessayez, sans miroir si vous en utilisez un.</translation>
    </message>
    <message>
        <source>Log in to the network in a web browser, or correct the mirror's address.</source>
        <translation>Connectez-vous au réseau dans un navigateur, ou corrigez l'adresse du miroir.</translation>
    </message>
    <message>
        <source>Leave the mirror out, or look for a newer version of the plugin.</source>
        <translation>Laissez le miroir de côté, ou cherchez une version plus récente de l'extension.</translation>
    </message>
    <message>
        <source>Free some space, then try again: what has arrived is kept.</source>
        <translation>Libérez de la place, puis réessayez : ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, wait a minute, and try again.</source>
        <translation>Fermez les autres fenêtres de QGIS, attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>Wait until the other installation is done.</source>
        <translation>Attendez que l'autre installation soit terminée.</translation>
    </message>
    <message>
        <source>Make the network's certificate known to QGIS, and check the computer's clock.</source>
        <translation>Faites connaître à QGIS le certificat du réseau, et vérifiez l'horloge de l'ordinateur.</translation>
    </message>
    <message>
        <source>Enter the proxy's name and password in QGIS's network options.</source>
        <translation>Indiquez le nom et le mot de passe du proxy dans les options réseau de QGIS.</translation>
    </message>
    <message>
        <source>Try the build for the processor, or copy the diagnostics and ask for help.</source>
        <translation>Essayez la variante pour le processeur, ou copiez le diagnostic et demandez de l'aide.</translation>
    </message>
    <message>
        <source>Save the bundle again with this version of the plugin.</source>
        <translation>Enregistrez à nouveau le paquet avec cette version de l'extension.</translation>
    </message>
    <message>
        <source>The guide lists the systems that are supported.</source>
        <translation>Le guide indique les systèmes pris en charge.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, copy the diagnostics and ask for help.</source>
        <translation>Réessayez ; si cela persiste, copiez le diagnostic et demandez de l'aide.</translation>
    </message>
    <message>
        <source>Install Python's module venv or pip, or install from a bundle.</source>
        <translation>Installez le module venv ou pip de Python, ou installez depuis un paquet.</translation>
    </message>
    <message>
        <source>Correct the setting that is named.</source>
        <translation>Corrigez le réglage indiqué.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Run again without resuming.</source>
        <translation>Relancez sans reprendre.</translation>
    </message>
    <message>
        <source>Give labels and stacks the same names.</source>
        <translation>Donnez les mêmes noms aux références et aux piles.</translation>
    </message>
    <message>
        <source>Give labels of 100 m on the grid of the stack, or with the day in their names.</source>
        <translation>Donnez des références de 100 m sur la grille de la pile, ou avec le jour dans leur nom.</translation>
    </message>
    <message>
        <source>Keep one label for each cell and day.</source>
        <translation>Gardez une référence par cellule et par jour.</translation>
    </message>
    <message>
        <source>Look at the list of files that were left out.</source>
        <translation>Regardez la liste des fichiers laissés de côté.</translation>
    </message>
    <message>
        <source>Check the path: the names of labels end in .tif.</source>
        <translation>Vérifiez le chemin : les noms des références finissent par .tif.</translation>
    </message>
    <message>
        <source>Copy or download the file again, or save it as GeoTIFF.</source>
        <translation>Copiez ou téléchargez à nouveau le fichier, ou enregistrez-le en GeoTIFF.</translation>
    </message>
    <message>
        <source>Put the day into the file's name.</source>
        <translation>Mettez le jour dans le nom du fichier.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean.</source>
        <translation>Choisissez ce que signifient les valeurs des références.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean, and mark gaps as no data.</source>
        <translation>Choisissez ce que signifient les valeurs des références, et marquez les lacunes comme absence de données.</translation>
    </message>
    <message>
        <source>Leave the label out.</source>
        <translation>Laissez la référence de côté.</translation>
    </message>
    <message>
        <source>Compare the days and the places of maps and labels.</source>
        <translation>Comparez les jours et les lieux des cartes et des références.</translation>
    </message>
    <message>
        <source>Lower the least valid share.</source>
        <translation>Abaissez la part valide minimale.</translation>
    </message>
    <message>
        <source>Assign the right coordinate system, or warp the raster to a north-up grid.</source>
        <translation>Assignez le bon système de coordonnées, ou projetez le raster sur une grille orientée au nord.</translation>
    </message>
    <message>
        <source>Choose maps made by 'Predict snow cover'.</source>
        <translation>Choisissez des cartes faites par « Cartographier la couverture neigeuse ».</translation>
    </message>
    <message>
        <source>To compare another layer, give that file alone.</source>
        <translation>Pour comparer une autre couche, donnez ce fichier seul.</translation>
    </message>
    <message>
        <source>Choose a .pth or .safetensors file.</source>
        <translation>Choisissez un fichier .pth ou .safetensors.</translation>
    </message>
    <message>
        <source>Download the file again, or choose another.</source>
        <translation>Téléchargez à nouveau le fichier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose weights of a SnowGalileo model.</source>
        <translation>Choisissez des poids d'un modèle SnowGalileo.</translation>
    </message>
    <message>
        <source>Choose other weights.</source>
        <translation>Choisissez d'autres poids.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or try again later.</source>
        <translation>Vérifiez la connexion et le proxy, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>Check the account of the service under 'Accounts'.</source>
        <translation>Vérifiez le compte du service sous « Comptes ».</translation>
    </message>
    <message>
        <source>Accept the terms on the service's web page.</source>
        <translation>Acceptez les conditions sur la page web du service.</translation>
    </message>
    <message>
        <source>Try again later, or choose a smaller area.</source>
        <translation>Réessayez plus tard, ou choisissez une zone plus petite.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Try again later, or look for a newer version of the plugin.</source>
        <translation>Réessayez plus tard, ou cherchez une version plus récente de l'extension.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Check day and area, or choose more sensors.</source>
        <translation>Vérifiez le jour et la zone, ou choisissez plus de capteurs.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libérez de la place, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>Give the output another name.</source>
        <translation>Donnez un autre nom à la sortie.</translation>
    </message>
    <message>
        <source>Give each output a name of its own.</source>
        <translation>Donnez à chaque sortie un nom propre.</translation>
    </message>
    <message>
        <source>Wait until the other job is done, or choose another output.</source>
        <translation>Attendez que l'autre traitement soit terminé, ou choisissez une autre sortie.</translation>
    </message>
    <message>
        <source>Check the folder and the days.</source>
        <translation>Vérifiez le dossier et les jours.</translation>
    </message>
    <message>
        <source>Give one raster for each day.</source>
        <translation>Donnez un raster par jour.</translation>
    </message>
    <message>
        <source>Bring the rasters to one grid, for example with 'Warp (reproject)'.</source>
        <translation>Amenez les rasters sur une même grille, par exemple avec « Projection (warp) ».</translation>
    </message>
    <message>
        <source>Choose one year, or the first and the last day of one.</source>
        <translation>Choisissez une année, ou le premier et le dernier jour d'une année.</translation>
    </message>
    <message>
        <source>Click on the map itself.</source>
        <translation>Cliquez sur la carte elle-même.</translation>
    </message>
    <message>
        <source>Save the polygons as a GeoPackage with one layer.</source>
        <translation>Enregistrez les polygones en GeoPackage d'une seule couche.</translation>
    </message>
    <message>
        <source>Remove the feature, or correct it with 'Fix geometries'.</source>
        <translation>Supprimez l'entité, ou corrigez-la avec « Réparer les géométries ».</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of elevations in metres.</source>
        <translation>Choisissez un GeoTIFF d'une bande d'altitudes en mètres.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of classes.</source>
        <translation>Choisissez un GeoTIFF d'une bande de classes.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of percent.</source>
        <translation>Choisissez un GeoTIFF d'une bande en pourcentage.</translation>
    </message>
    <message>
        <source>Give stations with coordinates, a date and a value.</source>
        <translation>Donnez des stations avec coordonnées, date et valeur.</translation>
    </message>
    <message>
        <source>Choose what the values of the stations mean.</source>
        <translation>Choisissez ce que signifient les valeurs des stations.</translation>
    </message>
    <message>
        <source>Check days and coordinates.</source>
        <translation>Vérifiez les jours et les coordonnées.</translation>
    </message>
    <message>
        <source>Compare layers of the same kind.</source>
        <translation>Comparez des couches de même nature.</translation>
    </message>
    <message>
        <source>Save the template again in QGIS, or leave it out.</source>
        <translation>Enregistrez à nouveau le modèle dans QGIS, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>Choose pictures of one size, or make them again.</source>
        <translation>Choisissez des images d'une même taille, ou refaites-les.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Build input stack' has written.</source>
        <translation>Choisissez un dossier écrit par « Construire la pile d'entrée ».</translation>
    </message>
    <message>
        <source>Give the same area as before, or another name.</source>
        <translation>Donnez la même zone qu'avant, ou un autre nom.</translation>
    </message>
    <message>
        <source>Delete the folder, and build it again.</source>
        <translation>Supprimez le dossier, et construisez-le à nouveau.</translation>
    </message>
    <message>
        <source>Wait until the build is done, then run again.</source>
        <translation>Attendez la fin de la construction, puis relancez.</translation>
    </message>
    <message>
        <source>Download the product again.</source>
        <translation>Téléchargez à nouveau le produit.</translation>
    </message>
    <message>
        <source>The guide lists the products that can be read.</source>
        <translation>Le guide indique les produits qui peuvent être lus.</translation>
    </message>
    <message>
        <source>Download the product again, and leave its files as they are.</source>
        <translation>Téléchargez à nouveau le produit, et laissez ses fichiers tels quels.</translation>
    </message>
    <message>
        <source>Download the tile that covers the area, or check the area's coordinate system.</source>
        <translation>Téléchargez la tuile qui couvre la zone, ou vérifiez le système de coordonnées de la zone.</translation>
    </message>
    <message>
        <source>Download the products of the area again.</source>
        <translation>Téléchargez à nouveau les produits de la zone.</translation>
    </message>
    <message>
        <source>Download all 24 hours of these days.</source>
        <translation>Téléchargez les 24 heures de ces jours.</translation>
    </message>
    <message>
        <source>Export the file again with all bands, or leave it out.</source>
        <translation>Exportez à nouveau le fichier avec toutes les bandes, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>Copiez ou téléchargez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>Choose a complete file of SnowGalileo.</source>
        <translation>Choisissez un fichier complet de SnowGalileo.</translation>
    </message>
    <message>
        <source>Write missing pixels as -9999, and export the file again.</source>
        <translation>Écrivez les pixels manquants comme -9999, et exportez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>Write the masks again with 0 and 1.</source>
        <translation>Écrivez à nouveau les masques avec 0 et 1.</translation>
    </message>
    <message>
        <source>Put latitude and longitude into the file's name.</source>
        <translation>Mettez la latitude et la longitude dans le nom du fichier.</translation>
    </message>
    <message>
        <source>Download the file again, or correct its name.</source>
        <translation>Téléchargez à nouveau le fichier, ou corrigez son nom.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>Choose another day or area.</source>
        <translation>Choisissez un autre jour ou une autre zone.</translation>
    </message>
    <message>
        <source>Export a larger area, at least 1,010 m on each side.</source>
        <translation>Exportez une zone plus grande, d'au moins 1 010 m de côté.</translation>
    </message>
    <message>
        <source>Export the cube again in the UTM zone of the area, with pixels of 10 m.</source>
        <translation>Exportez à nouveau le cube dans la zone UTM de la zone, avec des pixels de 10 m.</translation>
    </message>
    <message>
        <source>Choose one of the days.</source>
        <translation>Choisissez l'un des jours.</translation>
    </message>
    <message>
        <source>Compare the units with the table of bands in the guide.</source>
        <translation>Comparez les unités au tableau des bandes dans le guide.</translation>
    </message>
    <message>
        <source>Remove the copy.</source>
        <translation>Supprimez la copie.</translation>
    </message>
    <message>
        <source>Compare bands and units with the guide.</source>
        <translation>Comparez bandes et unités au guide.</translation>
    </message>
    <message>
        <source>Choose a folder that holds one kind alone.</source>
        <translation>Choisissez un dossier qui n'en contient qu'une sorte.</translation>
    </message>
    <message>
        <source>Choose a folder of SEN12TP scenes, or a published zip file.</source>
        <translation>Choisissez un dossier de scènes SEN12TP, ou un fichier zip publié.</translation>
    </message>
    <message>
        <source>Check the name of the bucket, and the store's address.</source>
        <translation>Vérifiez le nom du bucket et l'adresse du magasin.</translation>
    </message>
    <message>
        <source>Choose the store's keys in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Choisissez les clés du magasin dans Préférences &gt; Options &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the network and the store's address, then run again.</source>
        <translation>Vérifiez le réseau et l'adresse du magasin, puis relancez.</translation>
    </message>
    <message>
        <source>Set the clock of the computer.</source>
        <translation>Réglez l'horloge de l'ordinateur.</translation>
    </message>
    <message>
        <source>Build on a disk, and copy the store.</source>
        <translation>Construisez sur un disque, puis copiez le magasin.</translation>
    </message>
    <message>
        <source>Choose a file or folder on a disk, or a region store.</source>
        <translation>Choisissez un fichier ou un dossier sur un disque, ou un magasin régional.</translation>
    </message>
    <message>
        <source>Resume with the same settings, or choose another folder.</source>
        <translation>Reprenez avec les mêmes réglages, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Start again in another folder with a smaller learning rate.</source>
        <translation>Recommencez dans un autre dossier avec un taux d'apprentissage plus petit.</translation>
    </message>
    <message>
        <source>Correct the line that is named.</source>
        <translation>Corrigez la ligne indiquée.</translation>
    </message>
    <message>
        <source>Look at the list of days: each has its reason.</source>
        <translation>Regardez la liste des jours : chacun a sa raison.</translation>
    </message>
    <message>
        <source>Try again later, or import the file.</source>
        <translation>Réessayez plus tard, ou importez le fichier.</translation>
    </message>
    <message>
        <source>Download the zip in a web browser, and import it.</source>
        <translation>Téléchargez le zip dans un navigateur, et importez-le.</translation>
    </message>
    <message>
        <source>Rename the file, or remove the one in the folder.</source>
        <translation>Renommez le fichier, ou supprimez celui du dossier.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Utilisez une adresse qui commence par https.</translation>
    </message>
    <message>
        <source>Provisional, a better version will follow: {sensors}.</source>
        <translation>Provisoire, une meilleure version suivra : {sensors}.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>excellente</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>mauvaise</translation>
    </message>
    <message>
        <source>no clear view of Sentinel-2 or Landsat in eight days</source>
        <translation>aucune vue claire de Sentinel-2 ou Landsat en huit jours</translation>
    </message>
    <message>
        <source>the place is unlike all places of the training data</source>
        <translation>le lieu ne ressemble à aucun lieu des données d'entraînement</translation>
    </message>
    <message>
        <source>clear sky</source>
        <translation>ciel clair</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>nuages</translation>
    </message>
    <message>
        <source>no Sentinel-2 or Landsat image of the day</source>
        <translation>aucune image Sentinel-2 ou Landsat du jour</translation>
    </message>
    <message>
        <source>clouds, and no Sentinel-2 or Landsat image of the day</source>
        <translation>nuages, et aucune image Sentinel-2 ou Landsat du jour</translation>
    </message>
    <message>
        <source>none in eight days</source>
        <translation>aucune en huit jours</translation>
    </message>
    <message>
        <source>on the day itself</source>
        <translation>le jour même</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>Seen in the eight days (1 km around; cloud where it is known):</source>
        <translation>Vu pendant les huit jours (1 km alentour ; nuages si connus) :</translation>
    </message>
    <message>
        <source>There is no quality layer beside the map, so nothing more is known of its input.</source>
        <translation>Il n'y a pas de couche de qualité à côté de la carte ; on ne sait donc rien de plus sur ses données d'entrée.</translation>
    </message>
    <message>
        <source>On {day}, snow covers {n} % of this pixel.</source>
        <translation>Le {day}, la neige couvre {n} % de ce pixel.</translation>
    </message>
    <message>
        <source>Quality class {n} ({name})</source>
        <translation>Classe de qualité {n} ({name})</translation>
    </message>
    <message>
        <source>: a clear view on the day itself, and nothing against it.</source>
        <translation>: une vue claire le jour même, et rien ne s'y oppose.</translation>
    </message>
    <message>
        <source>Last clear view of Sentinel-2 or Landsat: {optical}. Last view of Sentinel-1: {radar}.</source>
        <translation>Dernière vue claire de Sentinel-2 ou Landsat : {optical}. Dernière vue de Sentinel-1 : {radar}.</translation>
    </message>
    <message>
        <source>Condition: {condition}. The model saw {sensors}.</source>
        <translation>Condition : {condition}. Le modèle a vu {sensors}.</translation>
    </message>
    <message>
        <source>{day} ({cloud} % cloud</source>
        <translation>{day} ({cloud} % de nuages</translation>
    </message>
    <message>
        <source>, this pixel too)</source>
        <translation>, ce pixel aussi)</translation>
    </message>
    <message>
        <source>This pixel has no value on {day}.</source>
        <translation>Ce pixel n'a pas de valeur le {day}.</translation>
    </message>
    <message>
        <source>the last clear view of Sentinel-2 or Landsat is {days} old</source>
        <translation>la dernière vue claire de Sentinel-2 ou Landsat remonte à {days}</translation>
    </message>
    <message>
        <source>maps of this condition ({name}) have larger errors</source>
        <translation>les cartes de cette condition ({name}) ont des erreurs plus grandes</translation>
    </message>
    <message>
        <source>{n} % of the pixels are missing where a sensor looked</source>
        <translation>{n} % des pixels manquent là où un capteur a observé</translation>
    </message>
    <message>
        <source>the model saw little, {n} of 155 tokens</source>
        <translation>le modèle a vu peu de données, {n} jetons sur 155</translation>
    </message>
    <message>
        <source>{days} before</source>
        <translation>{days} avant</translation>
    </message>
    <message>
        <source>Made with the weights {names}.</source>
        <translation>Établi avec les poids {names}.</translation>
    </message>
    <message>
        <source>Elevation: {n} m.</source>
        <translation>Altitude : {n} m.</translation>
    </message>
    <message>
        <source>The models and flips differ by {n} % (standard deviation).</source>
        <translation>Les modèles et retournements diffèrent de {n} % (écart-type).</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Installing the libraries</source>
        <translation>Installation des bibliothèques</translation>
    </message>
    <message>
        <source>Checking that the engine works</source>
        <translation>Vérification du fonctionnement du moteur de calcul</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} Go</translation>
    </message>
    <message>
        <source>: {done} of {total}</source>
        <translation>: {done} sur {total}</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} Mo</translation>
    </message>
    <message>
        <source>, {speed} per second</source>
        <translation>, {speed} par seconde</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, encore {time} environ</translation>
    </message>
    <message>
        <source>Snow {first} to {last}</source>
        <translation>Neige {first} au {last}</translation>
    </message>
    <message>
        <source>Snow {day}</source>
        <translation>Neige {day}</translation>
    </message>
    <message>
        <source>{day} snow</source>
        <translation>{day} neige</translation>
    </message>
    <message>
        <source>{day} uncertainty</source>
        <translation>{day} incertitude</translation>
    </message>
    <message>
        <source>{day} change</source>
        <translation>{day} changement</translation>
    </message>
    <message>
        <source>{day} quality</source>
        <translation>{day} qualité</translation>
    </message>
    <message>
        <source>{day} percent</source>
        <translation>{day} pourcentage</translation>
    </message>
    <message>
        <source>{day} snow on the ground</source>
        <translation>{day} neige au sol</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (viewable)</source>
        <translation>Fraction de couverture neigeuse {day} (visible)</translation>
    </message>
    <message>
        <source>Uncertainty of the fractional snow cover {day}</source>
        <translation>Incertitude de la fraction de couverture neigeuse {day}</translation>
    </message>
    <message>
        <source>Change of the fractional snow cover {day}</source>
        <translation>Changement de la fraction de couverture neigeuse {day}</translation>
    </message>
    <message>
        <source>Quality of the fractional snow cover {day}</source>
        <translation>Qualité de la fraction de couverture neigeuse {day}</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (percent, CLMS codes)</source>
        <translation>Fraction de couverture neigeuse {day} (pourcentage, codes CLMS)</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (on the ground)</source>
        <translation>Couverture neigeuse fractionnelle {day} (au sol)</translation>
    </message>
    <message>
        <source>Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that day.</source>
        <translation>Fraction de couverture neigeuse vue d'en haut (visible), 0 à 1, sur une grille de 100 m, le {day}. Nom standard CF : {name}. Calculée par SnowGalileo à partir de la pile multi-capteurs de 8 jours de ce jour.</translation>
    </message>
    <message>
        <source>Standard deviation of the fractional snow cover of {day} over several SnowGalileo models or flips of the input, on a 100 m grid. It tells how much they disagree; the error can be larger.</source>
        <translation>Écart-type de la fraction de couverture neigeuse du {day} sur plusieurs modèles SnowGalileo ou retournements des données d'entrée, sur une grille de 100 m. Il indique leur désaccord ; l'erreur peut être plus grande.</translation>
    </message>
    <message>
        <source>How reliable each pixel of the snow map of {day} is, and why, in eight bands: quality class 0 (best) to 3, condition, days since the last view of Sentinel-2 or Landsat, days since the last view of Sentinel-1 (255: none in eight days), tokens that the model saw, sensors that contributed (bit field), missing pixels in percent, sensors of which a better version will follow.</source>
        <translation>Fiabilité de chaque pixel de la carte de neige du {day}, et ses raisons, en huit bandes : classe de qualité 0 (excellente) à 3, condition, jours depuis la dernière vue de Sentinel-2 ou Landsat, jours depuis la dernière vue de Sentinel-1 (255 : aucune en huit jours), jetons vus par le modèle, capteurs ayant contribué (champ de bits), pixels manquants en pourcentage, capteurs dont une meilleure version suivra.</translation>
    </message>
    <message>
        <source>Viewable fractional snow cover of {day} in percent, as bytes with the codes of the Copernicus snow products: 205 no optical view in eight days, 255 no data.</source>
        <translation>Fraction de couverture neigeuse visible du {day} en pourcentage, en octets avec les codes des produits neige Copernicus : 205 aucune vue optique en huit jours, 255 pas de données.</translation>
    </message>
    <message>
        <source>Snow cover on the ground of {day}, 0 to 1, estimated from the snow cover seen from above and tree cover density. CF standard name: surface_snow_area_fraction.</source>
        <translation>Couverture neigeuse au sol du {day}, de 0 à 1, estimée à partir de celle vue du dessus et de la densité du couvert arboré. Nom standard CF : surface_snow_area_fraction.</translation>
    </message>
    <message>
        <source>Fractional snow cover of {day} mapped by SnowGalileo with some inputs hidden, minus that mapped with all inputs, on a 100 m grid.</source>
        <translation>Fraction de couverture neigeuse du {day} cartographiée par SnowGalileo avec certaines entrées masquées, moins celle cartographiée avec toutes les entrées, sur une grille de 100 m.</translation>
    </message>
    <message>
        <source>Viewable snow cover</source>
        <translation>Couverture neigeuse visible</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart-type</translation>
    </message>
    <message>
        <source>Change of snow cover</source>
        <translation>Changement de la couverture neigeuse</translation>
    </message>
    <message>
        <source>Quality class</source>
        <translation>Classe de qualité</translation>
    </message>
    <message>
        <source>Snow cover, percent</source>
        <translation>Couverture neigeuse, pourcentage</translation>
    </message>
    <message>
        <source>Snow cover on the ground</source>
        <translation>Couverture neigeuse au sol</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>Cells by condition</source>
        <translation>Cellules par condition</translation>
    </message>
    <message>
        <source>Inputs hidden from the model</source>
        <translation>Entrées masquées au modèle</translation>
    </message>
    <message>
        <source>Averaged over flips and turns</source>
        <translation>Moyenne sur les retournements et rotations</translation>
    </message>
    <message>
        <source>Cell borders hidden</source>
        <translation>Bords des cellules masqués</translation>
    </message>
    <message>
        <source>Cut off at the area</source>
        <translation>Découpé à la zone</translation>
    </message>
    <message>
        <source>Missing pixels</source>
        <translation>Pixels manquants</translation>
    </message>
    <message>
        <source>Device and precision</source>
        <translation>Matériel et précision</translation>
    </message>
    <message>
        <source>Cells of 1 km</source>
        <translation>Cellules de 1 km</translation>
    </message>
    <message>
        <source>Cells without data</source>
        <translation>Cellules sans données</translation>
    </message>
    <message>
        <source>Inputs left out</source>
        <translation>Entrées écartées</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>SHA-256 du modèle</translation>
    </message>
    <message>
        <source>Model size and head</source>
        <translation>Taille et tête du modèle</translation>
    </message>
    <message>
        <source>Note on the model</source>
        <translation>Note sur le modèle</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>strict, outside the validated configuration</source>
        <translation>strict, hors de la configuration validée</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>{file} n'a pas été écrit : {reason}</translation>
    </message>
    <message>
        <source>These services could not be asked: {services}. What is new of {sensors} is not known.</source>
        <translation>Ces services n'ont pas pu être interrogés : {services}. On ne sait pas ce qu'il y a de nouveau de {sensors}.</translation>
    </message>
    <message>
        <source>What services hold that could not be asked is not counted.</source>
        <translation>Ce qu'ont les services qui n'ont pas pu être interrogés n'est pas compté.</translation>
    </message>
    <message>
        <source>To download: {size} MB, about {time}; here already: {here} MB; free: {free} GB.</source>
        <translation>À télécharger : {size} Mo, environ {time} ; déjà présents : {here} Mo ; libres : {free} Go.</translation>
    </message>
    <message>
        <source>The stack takes about {size} MB and {time}, while products arrive.</source>
        <translation>La pile prend environ {size} Mo et {time}, pendant que les produits arrivent.</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>Vérifiez la connexion à Internet.</translation>
    </message>
    <message>
        <source>The disk has too little room: {needed} GB are needed.</source>
        <translation>Il n'y a pas assez de place sur le disque : il faut {needed} Go.</translation>
    </message>
    <message>
        <source>Remove the layer from the project, or choose another file.</source>
        <translation>Retirez la couche du projet ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced, because the layer '{layer}' uses it.</source>
        <translation>{path} ne peut pas être remplacé, car la couche « {layer} » l'utilise.</translation>
    </message>
    <message>
        <source>no optical view in eight days</source>
        <translation>aucune vue optique en huit jours</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observé</translation>
    </message>
    <message>
        <source>the last value before</source>
        <translation>la dernière valeur avant</translation>
    </message>
    <message>
        <source>on a line between two values</source>
        <translation>sur une droite entre deux valeurs</translation>
    </message>
    <message>
        <source>on a curve between values</source>
        <translation>sur une courbe entre des valeurs</translation>
    </message>
    <message>
        <source>as the first or last value</source>
        <translation>comme la première ou la dernière valeur</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>non rempli</translation>
    </message>
    <message>
        <source>Sensors that contributed</source>
        <translation>Capteurs ayant contribué</translation>
    </message>
    <message>
        <source>Sensors that are provisional</source>
        <translation>Capteurs provisoires</translation>
    </message>
    <message>
        <source>Where the snow cover comes from</source>
        <translation>D'où vient la couverture neigeuse</translation>
    </message>
    <message>
        <source>Distance to the nearest value</source>
        <translation>Distance à la valeur la plus proche</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>pas de tel jour</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} sur {all}</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>Asking the services: {done} of {total}, waiting for {name}…</source>
        <translation>Interrogation des services : {done} sur {total}, en attente de {name}…</translation>
    </message>
    <message>
        <source>Looking at the input… {done} of {total}</source>
        <translation>Examen des entrées… {done} sur {total}</translation>
    </message>
    <message>
        <source>Looking at the input</source>
        <translation>Examen des entrées</translation>
    </message>
    <message>
        <source>Asking the services</source>
        <translation>Interrogation des services</translation>
    </message>
    <message>
        <source>Looking at the days</source>
        <translation>Examen des jours</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Writing the map</source>
        <translation>Écriture de la carte</translation>
    </message>
    <message>
        <source>Reading scenes</source>
        <translation>Lecture des scènes</translation>
    </message>
    <message>
        <source>Preparing cells</source>
        <translation>Préparation des cellules</translation>
    </message>
    <message>
        <source>Writing cells</source>
        <translation>Écriture des cellules</translation>
    </message>
    <message>
        <source>Adding clouds</source>
        <translation>Ajout de nuages</translation>
    </message>
    <message>
        <source>Comparing with the labels</source>
        <translation>Comparaison avec les références</translation>
    </message>
    <message>
        <source>Reading the random forest's training stacks</source>
        <translation>Lecture des piles d'entraînement de la forêt aléatoire</translation>
    </message>
    <message>
        <source>Comparing with simpler methods</source>
        <translation>Comparaison avec des méthodes plus simples</translation>
    </message>
    <message>
        <source>Contacting the server</source>
        <translation>Connexion au serveur</translation>
    </message>
    <message>
        <source>Downloading and reading</source>
        <translation>Téléchargement et lecture</translation>
    </message>
    <message>
        <source>Removing products</source>
        <translation>Suppression des produits</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Vérification des fichiers</translation>
    </message>
    <message>
        <source>Evaluating the models</source>
        <translation>Évaluation des modèles</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Season metrics</source>
        <translation>Indicateurs de saison</translation>
    </message>
    <message>
        <source>Filling gaps</source>
        <translation>Remplissage des lacunes</translation>
    </message>
    <message>
        <source>Snow on the ground</source>
        <translation>Neige au sol</translation>
    </message>
    <message>
        <source>Joining days</source>
        <translation>Regroupement des jours</translation>
    </message>
    <message>
        <source>Writing NetCDF</source>
        <translation>Écriture du NetCDF</translation>
    </message>
    <message>
        <source>Joining pictures</source>
        <translation>Assemblage des images</translation>
    </message>
    <message>
        <source>Area statistics</source>
        <translation>Statistiques de zones</translation>
    </message>
    <message>
        <source>Reading the pixel</source>
        <translation>Lecture du pixel</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>: {done} of {cells}</source>
        <translation>: {done} sur {cells}</translation>
    </message>
    <message>
        <source>: {done} of {total} MB</source>
        <translation>: {done} sur {total} Mo</translation>
    </message>
    <message>
        <source>, on {device}</source>
        <translation>, sur {device}</translation>
    </message>
    <message>
        <source>Condition of the model</source>
        <translation>Condition du modèle</translation>
    </message>
    <message>
        <source>Days since Sentinel-2 or Landsat</source>
        <translation>Jours depuis Sentinel-2 ou Landsat</translation>
    </message>
    <message>
        <source>Days since Sentinel-1</source>
        <translation>Jours depuis Sentinel-1</translation>
    </message>
    <message>
        <source>Tokens that the model saw</source>
        <translation>Jetons vus par le modèle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>{what} {day}</source>
        <translation>{what} {day}</translation>
    </message>
    <message>
        <source>Choose a .qpt file that QGIS's layout window has saved.</source>
        <translation>Choisissez un fichier .qpt enregistré par la fenêtre de mise en page de QGIS.</translation>
    </message>
    <message>
        <source>{file} is not a layout template with a map.</source>
        <translation>{file} n'est pas un modèle de mise en page avec une carte.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>vu</translation>
    </message>
    <message>
        <source>snow km²</source>
        <translation>neige km²</translation>
    </message>
    <message>
        <source>snow cover of what was seen</source>
        <translation>couverture neigeuse de ce qui a été vu</translation>
    </message>
    <message>
        <source>snow-covered, scaled to the whole</source>
        <translation>enneigé, rapporté à l'ensemble</translation>
    </message>
    <message>
        <source>How much was seen, and how sure it is</source>
        <translation>Ce qui a été vu, et avec quelle certitude</translation>
    </message>
    <message>
        <source>Before you rely on it</source>
        <translation>Avant de vous y fier</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Snow cover</source>
        <translation>Couverture neigeuse</translation>
    </message>
    <message>
        <source>{low} to {high} m</source>
        <translation>{low} à {high} m</translation>
    </message>
    <message>
        <source>The map has no quality and no uncertainty layer.</source>
        <translation>La carte n'a ni couche de qualité ni couche d'incertitude.</translation>
    </message>
    <message>
        <source>The map shows viewable snow cover: under trees there can be more snow than is seen.</source>
        <translation>La carte montre la couverture neigeuse visible : sous les arbres, il peut y avoir plus de neige qu'on n'en voit.</translation>
    </message>
    <message>
        <source>It tells nothing of the depth, the water or the stability of the snow.</source>
        <translation>Elle ne dit rien de l'épaisseur, de l'eau ni de la stabilité de la neige.</translation>
    </message>
    <message>
        <source>It is computed from satellite data and can be wrong, mostly under clouds and in forest.</source>
        <translation>Elle est calculée à partir de données satellitaires et peut être fausse, surtout sous les nuages et en forêt.</translation>
    </message>
    <message>
        <source>Model: {value}.</source>
        <translation>Modèle : {value}.</translation>
    </message>
    <message>
        <source>Condition: {value}.</source>
        <translation>Condition : {value}.</translation>
    </message>
    <message>
        <source>Note on the model: {value}.</source>
        <translation>Remarque sur le modèle : {value}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {value}.</source>
        <translation>Masqué au modèle : {value}.</translation>
    </message>
    <message>
        <source>From another source.</source>
        <translation>D'une autre source.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Altitude</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Viewable snow cover on {day}. Plain relief: not seen.</source>
        <translation>Couverture neigeuse visible le {day}. Relief gris : non vu.</translation>
    </message>
    <message>
        <source>Numbers of {day}</source>
        <translation>Chiffres du {day}</translation>
    </message>
    <message>
        <source>{seen} of {area} km² were seen ({share}).</source>
        <translation>{seen} km² sur {area} ont été vus ({share}).</translation>
    </message>
    <message>
        <source>Map: {file} ({kind}).</source>
        <translation>Carte : {file} ({kind}).</translation>
    </message>
    <message>
        <source>{n} areas</source>
        <translation>{n} zones</translation>
    </message>
    <message>
        <source>{n} km²</source>
        <translation>{n} km²</translation>
    </message>
    <message>
        <source>Quality: {classes}.</source>
        <translation>Qualité : {classes}.</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n}.</source>
        <translation>Écart-type moyen d'un pixel : {n}.</translation>
    </message>
    <message>
        <source>Nine tenths were last seen without clouds within {n} days.</source>
        <translation>Les neuf dixièmes ont été vus sans nuages au cours des {n} derniers jours.</translation>
    </message>
    <message>
        <source>Too little was seen to scale to the whole: {areas}.</source>
        <translation>Trop peu a été vu pour rapporter à l'ensemble : {areas}.</translation>
    </message>
    <message>
        <source>Made with {software}.</source>
        <translation>Faite avec {software}.</translation>
    </message>
    <message>
        <source>demonstration model, trained on simulated scenes; not the published SnowGalileo model</source>
        <translation>modèle de démonstration, entraîné sur des scènes simulées ; ce n'est pas le modèle SnowGalileo publié</translation>
    </message>
    <message>
        <source>Missing pixels were treated strictly, for which the published weights are not validated.</source>
        <translation>Les pixels manquants ont été traités strictement, ce pour quoi les poids publiés ne sont pas validés.</translation>
    </message>
    <message>
        <source>Note on the model: {note}.</source>
        <translation>Note sur le modèle : {note}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {inputs}.</source>
        <translation>Masqué au modèle : {inputs}.</translation>
    </message>
    <message>
        <source>Days with snow</source>
        <translation>Jours de neige</translation>
    </message>
    <message>
        <source>First day with snow</source>
        <translation>Premier jour de neige</translation>
    </message>
    <message>
        <source>Last day with snow</source>
        <translation>Dernier jour de neige</translation>
    </message>
    <message>
        <source>Days from the first to the last snow</source>
        <translation>Jours de la première à la dernière neige</translation>
    </message>
    <message>
        <source>Longest snow period: first day</source>
        <translation>Plus longue période de neige : premier jour</translation>
    </message>
    <message>
        <source>Longest snow period: last day</source>
        <translation>Plus longue période de neige : dernier jour</translation>
    </message>
    <message>
        <source>Number of snow periods</source>
        <translation>Nombre de périodes de neige</translation>
    </message>
    <message>
        <source>Season: first day</source>
        <translation>Saison : premier jour</translation>
    </message>
    <message>
        <source>Season: end</source>
        <translation>Saison : fin</translation>
    </message>
    <message>
        <source>Season: length</source>
        <translation>Saison : durée</translation>
    </message>
    <message>
        <source>Continuous snow season: first day</source>
        <translation>Saison neigeuse continue : premier jour</translation>
    </message>
    <message>
        <source>Continuous snow season: last day</source>
        <translation>Saison neigeuse continue : dernier jour</translation>
    </message>
    <message>
        <source>Continuous snow season: length</source>
        <translation>Saison neigeuse continue : durée</translation>
    </message>
    <message>
        <source>Continuous snow seasons: number</source>
        <translation>Saisons neigeuses continues : nombre</translation>
    </message>
    <message>
        <source>Continuous snow seasons: all days</source>
        <translation>Saisons neigeuses continues : total des jours</translation>
    </message>
    <message>
        <source>Days seen</source>
        <translation>Jours vus</translation>
    </message>
    <message>
        <source>Longest gap without a view</source>
        <translation>Plus longue lacune sans vue</translation>
    </message>
    <message>
        <source>Season {year}</source>
        <translation>Saison {year}</translation>
    </message>
    <message>
        <source>This computer gives the right numbers.</source>
        <translation>Cet ordinateur donne les bons nombres.</translation>
    </message>
    <message>
        <source>This computer gives wrong numbers. Its maps cannot be trusted.</source>
        <translation>Cet ordinateur donne des nombres faux. Ses cartes ne sont pas fiables.</translation>
    </message>
    <message>
        <source>a pixel has no number</source>
        <translation>un pixel n'a pas de nombre</translation>
    </message>
    <message>
        <source>Snow cover: {found}, {allowed} is allowed ({precision}).</source>
        <translation>Couverture neigeuse : {found}, {allowed} est admis ({precision}).</translation>
    </message>
    <message>
        <source>{device}: {speed} cells per second with the demonstration model.</source>
        <translation>{device} : {speed} cellules par seconde avec le modèle de démonstration.</translation>
    </message>
    <message>
        <source>largest difference {value}</source>
        <translation>plus grande différence {value}</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 bits</translation>
    </message>
    <message>
        <source>{day} filled</source>
        <translation>{day} complété</translation>
    </message>
    <message>
        <source>({days} old)</source>
        <translation>(il y a {days})</translation>
    </message>
    <message>
        <source>-1: less snow</source>
        <translation>-1 : moins de neige</translation>
    </message>
    <message>
        <source>-1: snow missed</source>
        <translation>-1 : neige manquée</translation>
    </message>
    <message>
        <source>0 %: no snow</source>
        <translation>0 % : pas de neige</translation>
    </message>
    <message>
        <source>0.5: no agreement</source>
        <translation>0.5 : aucun accord</translation>
    </message>
    <message>
        <source>0: all agree</source>
        <translation>0 : tous d'accord</translation>
    </message>
    <message>
        <source>0: as the label</source>
        <translation>0 : comme la référence</translation>
    </message>
    <message>
        <source>0: best</source>
        <translation>0 : excellente</translation>
    </message>
    <message>
        <source>0: no change</source>
        <translation>0 : aucun changement</translation>
    </message>
    <message>
        <source>0: no snow</source>
        <translation>0 : pas de neige</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 jour avant</translation>
    </message>
    <message>
        <source>1 to 20 %</source>
        <translation>1 à 20 %</translation>
    </message>
    <message>
        <source>155: all</source>
        <translation>155 : tous</translation>
    </message>
    <message>
        <source>1: full snow cover</source>
        <translation>1 : entièrement enneigé</translation>
    </message>
    <message>
        <source>1: good</source>
        <translation>1 : bonne</translation>
    </message>
    <message>
        <source>1: more snow</source>
        <translation>1 : plus de neige</translation>
    </message>
    <message>
        <source>1: snow invented</source>
        <translation>1 : neige inventée</translation>
    </message>
    <message>
        <source>205: no optical view in 8 days</source>
        <translation>205 : aucune vue optique en 8 jours</translation>
    </message>
    <message>
        <source>21 to 40 %</source>
        <translation>21 à 40 %</translation>
    </message>
    <message>
        <source>2: fair</source>
        <translation>2 : moyenne</translation>
    </message>
    <message>
        <source>3: poor</source>
        <translation>3 : mauvaise</translation>
    </message>
    <message>
        <source>41 to 60 %</source>
        <translation>41 à 60 %</translation>
    </message>
    <message>
        <source>61 to 80 %</source>
        <translation>61 à 80 %</translation>
    </message>
    <message>
        <source>81 to 100 %</source>
        <translation>81 à 100 %</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>clouds, no high-resolution image</source>
        <translation>nuages, aucune image à haute résolution</translation>
    </message>
    <message>
        <source>no high-resolution image</source>
        <translation>aucune image à haute résolution</translation>
    </message>
    <message>
        <source>none in 8 days</source>
        <translation>aucune en 8 jours</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>le jour même</translation>
    </message>
    <message>
        <source>Starting the SnowGalileo engine</source>
        <translation>Démarrage du moteur de calcul SnowGalileo</translation>
    </message>
    <message>
        <source>SnowGalileo: look for the engine</source>
        <translation>SnowGalileo : rechercher le moteur de calcul</translation>
    </message>
    <message>
        <source>SnowGalileo: install the engine</source>
        <translation>SnowGalileo : installer le moteur de calcul</translation>
    </message>
    <message>
        <source>SnowGalileo: remove the engine</source>
        <translation>SnowGalileo : supprimer le moteur de calcul</translation>
    </message>
    <message>
        <source>SnowGalileo: save the engine for a computer without internet</source>
        <translation>SnowGalileo : enregistrer le moteur de calcul pour un ordinateur sans internet</translation>
    </message>
    <message>
        <source>SnowGalileo: diagnostics</source>
        <translation>SnowGalileo : diagnostic</translation>
    </message>
    <message>
        <source>SnowGalileo: read polygons</source>
        <translation>SnowGalileo : lire les polygones</translation>
    </message>
    <message>
        <source>No polygon is selected in '{layer}'.</source>
        <translation>Aucun polygone n'est sélectionné dans « {layer} ».</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no polygons.</source>
        <translation>La couche « {layer} » n'a pas de polygones.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be read: {reason}</source>
        <translation>La couche « {name} » ne peut pas être lue : {reason}</translation>
    </message>
    <message>
        <source>A finished stack has no new days.</source>
        <translation>Une pile terminée n'a pas de nouveaux jours.</translation>
    </message>
    <message>
        <source>Choose downloaded products or Online as the input.</source>
        <translation>Choisissez des produits téléchargés ou En ligne comme entrée.</translation>
    </message>
    <message>
        <source>A watch needs an area, a day and a model.</source>
        <translation>Un suivi a besoin d'une zone, d'un jour et d'un modèle.</translation>
    </message>
    <message>
        <source>The next update maps {days}, from {first} to {last}, where there are products.</source>
        <translation>La prochaine mise à jour cartographie {days}, du {first} au {last}, là où il y a des produits.</translation>
    </message>
    <message>
        <source>Nothing runs by itself: click Update, or let a timer of your system do it (see the guide).</source>
        <translation>Rien ne s'exécute tout seul : cliquez sur « Mettre à jour », ou confiez-le à un minuteur de votre système (voir le guide).</translation>
    </message>
    <message>
        <source>What could be done is done; the next update tries the rest again.</source>
        <translation>Ce qui pouvait être fait est fait ; la prochaine mise à jour réessaiera le reste.</translation>
    </message>
    <message>
        <source>final</source>
        <translation>définitif</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisoire</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>pas encore cherché</translation>
    </message>
    <message>
        <source>no product of {day} itself</source>
        <translation>aucun produit du {day} même</translation>
    </message>
    <message>
        <source>no product of {day} itself yet</source>
        <translation>pas encore de produit du {day} même</translation>
    </message>
    <message>
        <source>no product of the {count} days up to {day}</source>
        <translation>aucun produit des {count} jours jusqu'au {day}</translation>
    </message>
    <message>
        <source>maps are kept for {count} days only</source>
        <translation>les cartes ne sont conservées que {count} jours</translation>
    </message>
    <message>
        <source>not made again: {error}</source>
        <translation>non refait : {error}</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} ({provisional})</source>
        <translation>{sensor} du {first} au {last} ({provisional})</translation>
    </message>
    <message>
        <source>{sensor} {day} not there yet</source>
        <translation>{sensor} du {day} pas encore disponible</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} not there yet</source>
        <translation>{sensor} du {first} au {last} pas encore disponible</translation>
    </message>
    <message>
        <source>{sensor} may come until {day}</source>
        <translation>{sensor} peut encore arriver jusqu'au {day}</translation>
    </message>
    <message>
        <source>last looked for on {day}</source>
        <translation>recherché pour la dernière fois le {day}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>other model files</source>
        <translation>d'autres fichiers de modèle</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>d'autres réglages</translation>
    </message>
    <message>
        <source>{scene} new</source>
        <translation>{scene} nouveau</translation>
    </message>
    <message>
        <source>{scene} another version</source>
        <translation>{scene} dans une autre version</translation>
    </message>
    <message>
        <source>{scene} final instead of {provisional}</source>
        <translation>{scene} définitif au lieu de {provisional}</translation>
    </message>
    <message>
        <source>{scene} other values</source>
        <translation>{scene} avec d'autres valeurs</translation>
    </message>
    <message>
        <source>{scene} gone</source>
        <translation>{scene} n'est plus là</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>The latest map was not replaced: {error}</source>
        <translation>La dernière carte n'a pas été remplacée : {error}</translation>
    </message>
    <message>
        <source>no map yet</source>
        <translation>pas encore de carte</translation>
    </message>
    <message>
        <source>near-real-time version</source>
        <translation>version en temps quasi réel</translation>
    </message>
    <message>
        <source>preliminary values</source>
        <translation>valeurs préliminaires</translation>
    </message>
    <message>
        <source>{name}: not everything could be done: {first}.</source>
        <translation>{name} : tout n'a pas pu être fait : {first}.</translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>dernière {day}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>substitute: {name}</source>
        <translation>substitut : {name}</translation>
    </message>
    <message>
        <source>{n} mapped</source>
        <translation>{n} cartographiés</translation>
    </message>
    <message>
        <source>{n} mapped again</source>
        <translation>{n} cartographiés à nouveau</translation>
    </message>
    <message>
        <source>{count} more failed, too.</source>
        <translation>{count} autres ont aussi échoué.</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine</source>
        <translation>Projet Google Cloud enregistré pour Earth Engine</translation>
    </message>
    <message>
        <source>Cloud project for Earth Engine</source>
        <translation>Projet Cloud pour Earth Engine</translation>
    </message>
    <message>
        <source>Choose the key file of a service account</source>
        <translation>Choisir le fichier de clé d'un compte de service</translation>
    </message>
    <message>
        <source>[Login of 'earthengine authenticate']</source>
        <translation>[Connexion de « earthengine authenticate »]</translation>
    </message>
    <message>
        <source>File that logs in to Earth Engine</source>
        <translation>Fichier de connexion à Earth Engine</translation>
    </message>
    <message>
        <source>Key file of a service account, which stays where it is. Empty: the login of Google's own program.</source>
        <translation>Fichier de clé d'un compte de service, qui reste où il est. Vide : la connexion du programme de Google.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Aucun compte n'est choisi.</translation>
    </message>
    <message>
        <source>SnowGalileo: test accounts</source>
        <translation>SnowGalileo : tester les comptes</translation>
    </message>
    <message>
        <source>For {gives}. &lt;a href='{page}'&gt;Register&lt;/a&gt;</source>
        <translation>Pour {gives}. &lt;a href='{page}'&gt;S'inscrire&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Account of {service}</source>
        <translation>Compte de {service}</translation>
    </message>
    <message>
        <source>All chosen accounts work.</source>
        <translation>Tous les comptes choisis fonctionnent.</translation>
    </message>
    <message>
        <source>&lt;a href='{page}'&gt;Terms and access&lt;/a&gt;</source>
        <translation>&lt;a href='{page}'&gt;Conditions et accès&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Anal&amp;yse</source>
        <translation>Anal&amp;yser</translation>
    </message>
    <message>
        <source>Answer the question from the snow maps</source>
        <translation>Répondre à la question à partir des cartes de neige</translation>
    </message>
    <message>
        <source>SnowGalileo: analyse snow maps</source>
        <translation>SnowGalileo : analyser les cartes de neige</translation>
    </message>
    <message>
        <source>Maps in this project</source>
        <translation>Cartes de ce projet</translation>
    </message>
    <message>
        <source>Files or a folder</source>
        <translation>Fichiers ou dossier</translation>
    </message>
    <message>
        <source>Where the snow maps are</source>
        <translation>Où se trouvent les cartes de neige</translation>
    </message>
    <message>
        <source>Snow cover: fi&amp;les or folder</source>
        <translation>Couverture neigeuse : fich&amp;iers ou dossier</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Que voulez-vous savoir ?</translation>
    </message>
    <message>
        <source>Temporary folder</source>
        <translation>Dossier temporaire</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Choose snow maps.</source>
        <translation>Choisissez des cartes de neige.</translation>
    </message>
    <message>
        <source>This folder has no GeoTIFF in it.</source>
        <translation>Ce dossier ne contient aucun GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a polygon layer of your areas.</source>
        <translation>Choisissez une couche de polygones de vos zones.</translation>
    </message>
    <message>
        <source>Choose a raster file of tree cover density, in percent.</source>
        <translation>Choisissez un fichier raster de densité du couvert arboré, en pour cent.</translation>
    </message>
    <message>
        <source>Choose a terrain model: a raster file with elevations.</source>
        <translation>Choisissez un modèle de terrain : un fichier raster d'altitudes.</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rasters</translation>
    </message>
    <message>
        <source>Numbers for my areas</source>
        <translation>Chiffres de mes zones</translation>
    </message>
    <message>
        <source>Snow-covered area by day and elevation.</source>
        <translation>Surface enneigée par jour et altitude.</translation>
    </message>
    <message>
        <source>Snow line</source>
        <translation>Ligne de neige</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins.</source>
        <translation>L'altitude à laquelle commence la neige.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Snow days, first and last snow of every pixel in one year.</source>
        <translation>Jours de neige, première et dernière neige de chaque pixel sur une année.</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Remplir les lacunes</translation>
    </message>
    <message>
        <source>A map for every day, clouds filled from the days around.</source>
        <translation>Une carte pour chaque jour, les nuages remplis à partir des jours voisins.</translation>
    </message>
    <message>
        <source>Under trees, too: an estimate from the tree cover.</source>
        <translation>Sous les arbres aussi : une estimation d’après le couvert arboré.</translation>
    </message>
    <message>
        <source>{n} maps, {first} to {last}.</source>
        <translation>{n} cartes, {first} au {last}.</translation>
    </message>
    <message>
        <source>Snow cover without gaps</source>
        <translation>Couverture neigeuse sans lacunes</translation>
    </message>
    <message>
        <source>Choose, type or drop a folder</source>
        <translation>Choisissez, saisissez ou déposez un dossier</translation>
    </message>
    <message>
        <source>Folder of downloaded products</source>
        <translation>Dossier des produits téléchargés</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products</source>
        <translation>Choisissez un dossier de produits téléchargés</translation>
    </message>
    <message>
        <source>Choose the area to map.</source>
        <translation>Choisissez la zone à cartographier.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Whole stack</source>
        <translation>Pile entière</translation>
    </message>
    <message>
        <source>The area cannot be used: see Area above.</source>
        <translation>La zone ne peut pas être utilisée : voir « Zone » ci-dessus.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map. Esc cancels.</source>
        <translation>Tracez un rectangle sur la carte. Échap annule.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Dessinez la zone sur la carte.</translation>
    </message>
    <message>
        <source>Reading the polygons…</source>
        <translation>Lecture des polygones…</translation>
    </message>
    <message>
        <source>Rectangle drawn on the map</source>
        <translation>Rectangle dessiné sur la carte</translation>
    </message>
    <message>
        <source>Polygon drawn on the map</source>
        <translation>Polygone dessiné sur la carte</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Ce que montre la carte</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Extent of a layer</source>
        <translation>Emprise d'une couche</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygones d'une couche</translation>
    </message>
    <message>
        <source>Click the corners, right-click to finish. Backspace removes a corner, Esc cancels.</source>
        <translation>Cliquez sur les sommets, clic droit pour terminer. Retour arrière supprime un sommet, Échap annule.</translation>
    </message>
    <message>
        <source>The map shows nothing yet: add a layer, or draw the area.</source>
        <translation>La carte ne montre encore rien : ajoutez une couche ou dessinez la zone.</translation>
    </message>
    <message>
        <source>Type west, south, east, north.</source>
        <translation>Saisissez ouest, sud, est, nord.</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>Il n'y a pas encore de signets.</translation>
    </message>
    <message>
        <source>The project has no layer to take the extent from.</source>
        <translation>Le projet n'a pas de couche dont prendre l'emprise.</translation>
    </message>
    <message>
        <source>The project has no polygon layer.</source>
        <translation>Le projet n'a pas de couche de polygones.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no extent.</source>
        <translation>La couche « {layer} » n'a pas d'emprise.</translation>
    </message>
    <message>
        <source>clouds not read yet</source>
        <translation>nuages pas encore lus</translation>
    </message>
    <message>
        <source>cloudy part</source>
        <translation>partie nuageuse</translation>
    </message>
    <message>
        <source>prediction day</source>
        <translation>jour de la carte</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>all of the area</source>
        <translation>toute la zone</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>dernière vue</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} j</translation>
    </message>
    <message>
        <source>Numbers of the cell under the cursor</source>
        <translation>Chiffres de la cellule sous le curseur</translation>
    </message>
    <message>
        <source>Looking at the input…</source>
        <translation>Examen des entrées…</translation>
    </message>
    <message>
        <source>SnowGalileo: look at the input</source>
        <translation>SnowGalileo : examiner les entrées</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The input was not looked at.</source>
        <translation>Les entrées n'ont pas été examinées.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Point at a cell to see its numbers.</source>
        <translation>Pointez une cellule pour voir ses chiffres.</translation>
    </message>
    <message>
        <source>The table shows the last of the {n} days, {day}.</source>
        <translation>Le tableau montre le dernier des {n} jours, le {day}.</translation>
    </message>
    <message>
        <source>All {n} days, one map each</source>
        <translation>Tous les {n} jours, une carte chacun</translation>
    </message>
    <message>
        <source>; the model does not use the weather of the prediction day</source>
        <translation>; le modèle n'utilise pas la météo du jour de la carte</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>moins de 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>plus de 99 %</translation>
    </message>
    <message>
        <source>{where}: {valid} of the area has data</source>
        <translation>{where} : {valid} de la zone a des données</translation>
    </message>
    <message>
        <source>{sensor}: last data {n} days before the prediction day.</source>
        <translation>{sensor} : dernières données {n} jours avant le jour de la carte.</translation>
    </message>
    <message>
        <source>{day}, {cells}; sensors with data: {sensors}.</source>
        <translation>{day}, {cells} ; capteurs avec données : {sensors}.</translation>
    </message>
    <message>
        <source>{where}: no data</source>
        <translation>{where} : pas de données</translation>
    </message>
    <message>
        <source>; clouds are not known until the stack is built</source>
        <translation>; les nuages ne sont connus qu'une fois la pile construite</translation>
    </message>
    <message>
        <source>{sensor}: no data in these 8 days.</source>
        <translation>{sensor} : pas de données pendant ces 8 jours.</translation>
    </message>
    <message>
        <source>{sensor}: data on the prediction day.</source>
        <translation>{sensor} : données le jour de la carte.</translation>
    </message>
    <message>
        <source>{sensor}: last data the day before the prediction day.</source>
        <translation>{sensor} : dernières données la veille du jour de la carte.</translation>
    </message>
    <message>
        <source>, {cloud} of it cloudy</source>
        <translation>, dont {cloud} nuageux</translation>
    </message>
    <message>
        <source>Days and sensors of the stack</source>
        <translation>Jours et capteurs de la pile</translation>
    </message>
    <message>
        <source>[Temporary folder]</source>
        <translation>[Dossier temporaire]</translation>
    </message>
    <message>
        <source>Folder to keep the stack in</source>
        <translation>Dossier où conserver la pile</translation>
    </message>
    <message>
        <source>World map</source>
        <translation>Carte du monde</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>Save the chart as picture (PNG), drawing (SVG) or table (CSV)</source>
        <translation>Enregistrer le graphique comme image (PNG), dessin (SVG) ou table (CSV)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>SnowGalileo: reproduce the published accuracy</source>
        <translation>SnowGalileo : reproduire la précision publiée</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Rockies</source>
        <translation>Rocheuses</translation>
    </message>
    <message>
        <source>Ticked archives</source>
        <translation>Archives cochées</translation>
    </message>
    <message>
        <source>Other archives…</source>
        <translation>Autres archives…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for published data</source>
        <translation>SnowGalileo : chercher les données publiées</translation>
    </message>
    <message>
        <source>SnowGalileo: download published data</source>
        <translation>SnowGalileo : télécharger les données publiées</translation>
    </message>
    <message>
        <source>SnowGalileo: import published data</source>
        <translation>SnowGalileo : importer les données publiées</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Looking for published data…</source>
        <translation>Recherche des données publiées…</translation>
    </message>
    <message>
        <source>Choose archives</source>
        <translation>Choisir des archives</translation>
    </message>
    <message>
        <source>Choose a folder with HDF5 files and labels</source>
        <translation>Choisir un dossier de fichiers HDF5 et de références</translation>
    </message>
    <message>
        <source>Folder to pack into, new or to add to</source>
        <translation>Dossier où compacter, nouveau ou à compléter</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <source>Starting the download…</source>
        <translation>Démarrage du téléchargement…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Packed cells</source>
        <translation>Cellules compactées</translation>
    </message>
    <message>
        <source>Cancelled. What has arrived is kept.</source>
        <translation>Annulé. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The data that the models were trained and tested with are published on {link}. Packed, they take at least 7 times less room and are read like any input stack.</source>
        <translation>Les données qui ont servi à entraîner et à tester les modèles sont publiées sur {link}. Compactées, elles prennent au moins 7 fois moins de place et se lisent comme toute pile d'entrée.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>&amp;Download {n} ({size})</source>
        <translation>&amp;Télécharger {n} ({size})</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Laissés de côté :</translation>
    </message>
    <message>
        <source>Downloaded to {folder}.</source>
        <translation>Téléchargé dans {folder}.</translation>
    </message>
    <message>
        <source>{cells} and {n} labels in {folder}.</source>
        <translation>{cells} et {n} références dans {folder}.</translation>
    </message>
    <message>
        <source>From {first}, when the first of the sensors began, to today</source>
        <translation>Du {first}, début du premier des capteurs, à aujourd'hui</translation>
    </message>
    <message>
        <source>The engine is being installed.</source>
        <translation>Le moteur de calcul est en cours d'installation.</translation>
    </message>
    <message>
        <source>SnowGalileo</source>
        <translation>SnowGalileo</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Ouvrir les préférences</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Install from a bundle…</source>
        <translation>Installer depuis un paquet…</translation>
    </message>
    <message>
        <source>Save for a computer without internet…</source>
        <translation>Enregistrer pour un ordinateur sans internet…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Remove the engine…</source>
        <translation>Supprimer le moteur de calcul…</translation>
    </message>
    <message>
        <source>None: what pip is set to</source>
        <translation>Aucun : le réglage de pip</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>Interrogation du système…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>The engine is installed and works.</source>
        <translation>Le moteur de calcul est installé et fonctionne.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Installer le moteur de calcul</translation>
    </message>
    <message>
        <source>Update the engine</source>
        <translation>Mettre à jour le moteur de calcul</translation>
    </message>
    <message>
        <source>Repair the engine</source>
        <translation>Réparer le moteur de calcul</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>le processeur</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>Choisir un paquet</translation>
    </message>
    <message>
        <source>Save for a computer without internet</source>
        <translation>Enregistrer pour un ordinateur sans internet</translation>
    </message>
    <message>
        <source>Put Python into the bundle, too? It is needed where the computer has none.</source>
        <translation>Mettre aussi Python dans le paquet ? Il est nécessaire si l'ordinateur n'en a pas.</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Le diagnostic est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Cancelled. What was downloaded is kept for the next time.</source>
        <translation>Annulé. Ce qui a été téléchargé est conservé pour la prochaine fois.</translation>
    </message>
    <message>
        <source>The engine is installed: PyTorch {version}, computes on {device}, {size}.</source>
        <translation>Le moteur de calcul est installé : PyTorch {version}, calcule sur {device}, {size}.</translation>
    </message>
    <message>
        <source>This plugin brings newer libraries; models and settings stay.</source>
        <translation>Cette extension apporte des bibliothèques plus récentes ; les modèles et les réglages restent.</translation>
    </message>
    <message>
        <source>Install this build</source>
        <translation>Installer cette variante</translation>
    </message>
    <message>
        <source>{download} to download, {disk} on disk.</source>
        <translation>{download} à télécharger, {disk} sur le disque.</translation>
    </message>
    <message>
        <source>Recommended.</source>
        <translation>Recommandé.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Remove the engine? {size} become free; models and settings stay.</source>
        <translation>Supprimer le moteur de calcul ? {size} seront libérés ; les modèles et les réglages restent.</translation>
    </message>
    <message>
        <source>Remove the engine</source>
        <translation>Supprimer le moteur de calcul</translation>
    </message>
    <message>
        <source>Saved: {path} ({size}).</source>
        <translation>Enregistré : {path} ({size}).</translation>
    </message>
    <message>
        <source>The engine was removed; {size} are free again.</source>
        <translation>Le moteur de calcul a été supprimé ; {size} sont de nouveau libres.</translation>
    </message>
    <message>
        <source>The engine, which computes the maps, is not installed yet.</source>
        <translation>Le moteur de calcul, qui établit les cartes, n'est pas encore installé.</translation>
    </message>
    <message>
        <source>No engine is installed; the plugin uses {path}.</source>
        <translation>Aucun moteur de calcul n'est installé ; l'extension utilise {path}.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>Comp&amp;are</source>
        <translation>Comp&amp;arer</translation>
    </message>
    <message>
        <source>Compare the maps with the known snow cover</source>
        <translation>Comparer les cartes avec la couverture neigeuse connue</translation>
    </message>
    <message>
        <source>SnowGalileo: compare with labels</source>
        <translation>SnowGalileo : comparer aux références</translation>
    </message>
    <message>
        <source>Snow maps or &amp;folder</source>
        <translation>Cartes de neige ou &amp;dossier</translation>
    </message>
    <message>
        <source>Their stac&amp;ks (optional)</source>
        <translation>Leurs pi&amp;les (facultatif)</translation>
    </message>
    <message>
        <source>With the stacks, the report also has errors by elevation and land cover, and simpler methods</source>
        <translation>Avec les piles, le rapport contient aussi les erreurs par altitude et occupation du sol, ainsi que des méthodes plus simples</translation>
    </message>
    <message>
        <source>La&amp;bels: files or folder</source>
        <translation>&amp;Références (fichiers)</translation>
    </message>
    <message>
        <source>What is certain from the name, the unit or the values.</source>
        <translation>Ce qui est certain d'après le nom, l'unité ou les valeurs.</translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation>0 à 1.</translation>
    </message>
    <message>
        <source>0 to 100.</source>
        <translation>0 à 100.</translation>
    </message>
    <message>
        <source>0 to 100; codes above are clouds and missing pixels.</source>
        <translation>0 à 100 ; les codes supérieurs sont des nuages et des pixels manquants.</translation>
    </message>
    <message>
        <source>10 snow-free, 11 snow.</source>
        <translation>10 sans neige, 11 neige.</translation>
    </message>
    <message>
        <source>0 to 1000 (Landsat snow cover of the USGS).</source>
        <translation>0 à 1000 (couverture neigeuse Landsat de l'USGS).</translation>
    </message>
    <message>
        <source>An index, converted to snow cover (MODIS and VIIRS of NASA).</source>
        <translation>Un indice, converti en couverture neigeuse (MODIS et VIIRS de la NASA).</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>Chiffres de la comparaison</translation>
    </message>
    <message>
        <source>Choose rasters of known snow cover.</source>
        <translation>Choisissez des rasters de couverture neigeuse connue.</translation>
    </message>
    <message>
        <source>Root mean square error of the snow cover, 0 to 1</source>
        <translation>Erreur quadratique moyenne de la couverture neigeuse, 0 à 1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Erreur absolue moyenne</translation>
    </message>
    <message>
        <source>Bias (map minus label)</source>
        <translation>Biais (carte moins référence)</translation>
    </message>
    <message>
        <source>{method} (the map there: {model})</source>
        <translation>{method} (là, la carte : {model})</translation>
    </message>
    <message>
        <source>{pixels} compared.</source>
        <translation>{pixels} comparés.</translation>
    </message>
    <message>
        <source>Map minus label {day}</source>
        <translation>Carte moins référence {day}</translation>
    </message>
    <message>
        <source>RMSE of {method}</source>
        <translation>RMSE de {method}</translation>
    </message>
    <message>
        <source>A simulated mountainside of 2 x 2 km: brown is free of snow, and the darker the blue, the more snow. A real map is made in the same way, with your data and the published model.</source>
        <translation>Un versant de montagne simulé de 2 x 2 km : le brun est sans neige, et plus le bleu est foncé, plus il y a de neige. Une vraie carte s'établit de la même façon, avec vos données et le modèle publié.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>There is no snow map here: choose one in the layers, or click on one.</source>
        <translation>Il n'y a pas de carte de neige ici : choisissez-en une dans les couches ou cliquez sur l'une d'elles.</translation>
    </message>
    <message>
        <source>SnowGalileo: explain a pixel</source>
        <translation>SnowGalileo : expliquer un pixel</translation>
    </message>
    <message>
        <source>This point has no longitude and latitude.</source>
        <translation>Ce point n'a ni longitude ni latitude.</translation>
    </message>
    <message>
        <source>Explain a pixel</source>
        <translation>Expliquer un pixel</translation>
    </message>
    <message>
        <source>The first update maps {days} until today; later ones, what has come since.</source>
        <translation>La première mise à jour cartographie {days} jusqu'à aujourd'hui ; les suivantes, ce qui est arrivé depuis.</translation>
    </message>
    <message>
        <source>New watched area</source>
        <translation>Nouvelle zone suivie</translation>
    </message>
    <message>
        <source>&amp;First prediction day</source>
        <translation>&amp;Premier jour de la carte</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>Le moteur de calcul est prêt.</translation>
    </message>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Aucun modèle n'est encore choisi.</translation>
    </message>
    <message>
        <source>No data are chosen yet.</source>
        <translation>Aucune donnée n'est encore choisie.</translation>
    </message>
    <message>
        <source>The engine is not installed yet.</source>
        <translation>Le moteur de calcul n'est pas encore installé.</translation>
    </message>
    <message>
        <source>Install the engine first.</source>
        <translation>Installez d'abord le moteur de calcul.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modèle : {name}</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>Données : {name}</translation>
    </message>
    <message>
        <source>Choose, type or drop files or a folder</source>
        <translation>Choisissez, saisissez ou déposez des fichiers ou un dossier</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Piles</translation>
    </message>
    <message>
        <source>{name}: choose a layer of the project</source>
        <translation>{name} : choisir une couche du projet</translation>
    </message>
    <message>
        <source>{name}: choose files</source>
        <translation>{name} : choisir des fichiers</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name} : choisir un dossier</translation>
    </message>
    <message>
        <source>All {n} raster layers</source>
        <translation>Toutes les {n} couches raster</translation>
    </message>
    <message>
        <source>The project has no raster layer that is a file.</source>
        <translation>Le projet n'a pas de couche raster qui soit un fichier.</translation>
    </message>
    <message>
        <source>The engine is not ready: see the notice above.</source>
        <translation>Le moteur de calcul n'est pas prêt : voir l'avis ci-dessus.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Démarrage du moteur de calcul…</translation>
    </message>
    <message>
        <source>The job is done, but its result cannot be shown: {reason}.</source>
        <translation>Le calcul est terminé, mais son résultat ne peut pas être affiché : {reason}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Failed ({code}): see above.</source>
        <translation>Échec ({code}) : voir ci-dessus.</translation>
    </message>
    <message>
        <source>Files that were not used, and why</source>
        <translation>Fichiers non utilisés, et pourquoi</translation>
    </message>
    <message>
        <source>1 file is not used</source>
        <translation>1 fichier n'est pas utilisé</translation>
    </message>
    <message>
        <source>{n} files are not used</source>
        <translation>{n} fichiers ne sont pas utilisés</translation>
    </message>
    <message>
        <source>Services that could not be asked, and why</source>
        <translation>Services qui n'ont pas pu être interrogés, et pourquoi</translation>
    </message>
    <message>
        <source>No answer about 1 sensor</source>
        <translation>Pas de réponse pour 1 capteur</translation>
    </message>
    <message>
        <source>No answer about {n} sensors</source>
        <translation>Pas de réponse pour {n} capteurs</translation>
    </message>
    <message>
        <source>Products that could not be downloaded, and why</source>
        <translation>Produits qui n'ont pas pu être téléchargés, et pourquoi</translation>
    </message>
    <message>
        <source>1 product could not be downloaded</source>
        <translation>1 produit n'a pas pu être téléchargé</translation>
    </message>
    <message>
        <source>{n} products could not be downloaded</source>
        <translation>{n} produits n'ont pas pu être téléchargés</translation>
    </message>
    <message>
        <source>Other files in the folder</source>
        <translation>Autres fichiers du dossier</translation>
    </message>
    <message>
        <source>Other files, not stacks: {kinds}</source>
        <translation>Autres fichiers, pas des piles : {kinds}</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>sans extension</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Courbe d'apprentissage</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Aucune époque n'est encore terminée.</translation>
    </message>
    <message>
        <source>epoch 1</source>
        <translation>époque 1</translation>
    </message>
    <message>
        <source>held-out cells</source>
        <translation>cellules mises de côté</translation>
    </message>
    <message>
        <source>training cells</source>
        <translation>cellules d'entraînement</translation>
    </message>
    <message>
        <source>Best: RMSE {rmse:.3f} in epoch {epoch}.</source>
        <translation>Meilleure : RMSE {rmse:.3f} à l'époque {epoch}.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message>
        <source>Map the snow cover of the prediction day</source>
        <translation>Cartographier la couverture neigeuse du jour de la carte</translation>
    </message>
    <message>
        <source>Zoom to the data</source>
        <translation>Zoom sur les données</translation>
    </message>
    <message>
        <source>Show the cells, outlined in orange, on the map</source>
        <translation>Montrer les cellules, bordées d'orange, sur la carte</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Downloaded products</source>
        <translation>Produits téléchargés</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Watched area…</source>
        <translation>Zone suivie…</translation>
    </message>
    <message>
        <source>Keep the maps of this area up to date, day after day</source>
        <translation>Tenir à jour les cartes de cette zone, jour après jour</translation>
    </message>
    <message>
        <source>The services did not answer: see the prediction day.</source>
        <translation>Les services n'ont pas répondu : voir « Jour de la carte ».</translation>
    </message>
    <message>
        <source>Choose a model file.</source>
        <translation>Choisissez un fichier de modèle.</translation>
    </message>
    <message>
        <source>Here you will see which sensors saw the area on which day.</source>
        <translation>Vous verrez ici quels capteurs ont vu la zone quel jour.</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products first.</source>
        <translation>Choisissez d'abord un dossier de produits téléchargés.</translation>
    </message>
    <message>
        <source>Choose a stack first.</source>
        <translation>Choisissez d'abord une pile.</translation>
    </message>
    <message>
        <source>Still looking at the input.</source>
        <translation>Examen des entrées toujours en cours.</translation>
    </message>
    <message>
        <source>This input cannot be mapped: see the prediction day.</source>
        <translation>Ces entrées ne peuvent pas être cartographiées : voir le jour de la carte.</translation>
    </message>
    <message>
        <source>Then click New… again.</source>
        <translation>Cliquez ensuite de nouveau sur « Nouveau… ».</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products, a day and an area to see what there is.</source>
        <translation>Choisissez un dossier de produits téléchargés, un jour et une zone pour voir ce qui est disponible.</translation>
    </message>
    <message>
        <source>Choose a stack to see which sensors saw the area on which day.</source>
        <translation>Choisissez une pile pour voir quels capteurs ont vu la zone et quel jour.</translation>
    </message>
    <message>
        <source>No Sentinel-2 image: {reason}</source>
        <translation>Pas d'image Sentinel-2 : {reason}</translation>
    </message>
    <message>
        <source>Choose model files</source>
        <translation>Choisir des fichiers de modèle</translation>
    </message>
    <message>
        <source>Choose, type or drop a model file</source>
        <translation>Choisissez, saisissez ou déposez un fichier de modèle</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>Determined for each cell from its images and cloud flags.</source>
        <translation>Déterminé pour chaque cellule d'après ses images et ses indicateurs de nuages.</translation>
    </message>
    <message>
        <source>For models trained on cloud-free scenes.</source>
        <translation>Pour les modèles entraînés sur des scènes sans nuages.</translation>
    </message>
    <message>
        <source>For models trained on scenes with clouds.</source>
        <translation>Pour les modèles entraînés sur des scènes avec nuages.</translation>
    </message>
    <message>
        <source>Hides Sentinel-2 and Landsat of the prediction day from the model, as in its training.</source>
        <translation>Masque au modèle Sentinel-2 et Landsat du jour de la carte, comme lors de son entraînement.</translation>
    </message>
    <message>
        <source>For models trained with clouds; hides Sentinel-2 and Landsat of the prediction day.</source>
        <translation>Pour les modèles entraînés avec nuages ; masque Sentinel-2 et Landsat du jour de la carte.</translation>
    </message>
    <message>
        <source>The largest differences in snow cover from 32 bit are about 0.002 where 16 bit is used in part, and about 0.01 where it is used throughout.</source>
        <translation>Les plus grandes différences de couverture neigeuse par rapport à 32 bits sont d'environ 0,002 si 16 bits est utilisé en partie, et d'environ 0,01 s'il est utilisé partout.</translation>
    </message>
    <message>
        <source>Get the published one</source>
        <translation>Obtenir le modèle publié</translation>
    </message>
    <message>
        <source>Use the downloaded model</source>
        <translation>Utiliser le modèle téléchargé</translation>
    </message>
    <message>
        <source>Just trying? {link}</source>
        <translation>Juste un essai ? {link}</translation>
    </message>
    <message>
        <source>A demonstration, trained on simulated scenes only. It is not the published model; its maps are not for decisions. {link}</source>
        <translation>Une démonstration, entraînée uniquement sur des scènes simulées. Ce n'est pas le modèle publié ; ses cartes ne doivent pas servir à des décisions. {link}</translation>
    </message>
    <message>
        <source>{n} models: each cell and day uses the one for its condition.</source>
        <translation>{n} modèles : chaque cellule et jour utilise celui de sa condition.</translation>
    </message>
    <message>
        <source>Use the demonstration model</source>
        <translation>Utiliser le modèle de démonstration</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Poids du modèle</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automatique : {device}</translation>
    </message>
    <message>
        <source>Use the {n} downloaded models</source>
        <translation>Utiliser les {n} modèles téléchargés</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Open the guide's page about {code}</source>
        <translation>Ouvrir la page du guide sur {code}</translation>
    </message>
    <message>
        <source>All sensors</source>
        <translation>Tous les capteurs</translation>
    </message>
    <message>
        <source>Choose, type or drop folders</source>
        <translation>Choisissez, saisissez ou déposez des dossiers</translation>
    </message>
    <message>
        <source>Folders of your own products</source>
        <translation>Dossiers de vos propres produits</translation>
    </message>
    <message>
        <source>Enter your Google Cloud project under Accounts first.</source>
        <translation>Indiquez d'abord votre projet Google Cloud sous Comptes.</translation>
    </message>
    <message>
        <source>An account would add: {services}.</source>
        <translation>Un compte ajouterait : {services}.</translation>
    </message>
    <message>
        <source>Nothing online: {sensors}.</source>
        <translation>Rien en ligne : {sensors}.</translation>
    </message>
    <message>
        <source>Choose the engine's Python</source>
        <translation>Choisir le Python du moteur de calcul</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Trouvé automatiquement</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python du moteur de calcul</translation>
    </message>
    <message>
        <source>Choose the folder of downloaded products</source>
        <translation>Choisir le dossier des produits téléchargés</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Aucune limite</translation>
    </message>
    <message>
        <source>Starting the engine; this takes a few seconds…</source>
        <translation>Démarrage du moteur de calcul ; cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>The engine works: version {version}.</source>
        <translation>Le moteur de calcul fonctionne : version {version}.</translation>
    </message>
    <message>
        <source>Devices: {names}.</source>
        <translation>Matériel : {names}.</translation>
    </message>
    <message>
        <source>Libraries: {names}.</source>
        <translation>Bibliothèques : {names}.</translation>
    </message>
    <message>
        <source>Found: {path}</source>
        <translation>Trouvé : {path}</translation>
    </message>
    <message>
        <source>[Save to temporary file]</source>
        <translation>[Enregistrer dans un fichier temporaire]</translation>
    </message>
    <message>
        <source>Snow map file</source>
        <translation>Fichier de la carte de neige</translation>
    </message>
    <message>
        <source>Nothing hidden</source>
        <translation>Rien de masqué</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Climat</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Données libres</translation>
    </message>
    <message>
        <source>{service}: {done} of {total} MB</source>
        <translation>{service} : {done} sur {total} Mo</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>incomplet</translation>
    </message>
    <message>
        <source>SnowGalileo: look at downloaded products</source>
        <translation>SnowGalileo : voir les produits téléchargés</translation>
    </message>
    <message>
        <source>SnowGalileo: clean up downloaded products</source>
        <translation>SnowGalileo : nettoyer les produits téléchargés</translation>
    </message>
    <message>
        <source>parts, {n} area</source>
        <translation>parties, {n} zone</translation>
    </message>
    <message>
        <source>parts, {n} areas</source>
        <translation>parties, {n} zones</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Lecture du dossier…</translation>
    </message>
    <message>
        <source>{n} product is removed</source>
        <translation>{n} produit est supprimé</translation>
    </message>
    <message>
        <source>{n} products are removed</source>
        <translation>{n} produits sont supprimés</translation>
    </message>
    <message>
        <source>Nothing is here yet.</source>
        <translation>Il n'y a encore rien ici.</translation>
    </message>
    <message>
        <source>Nothing fits the choice.</source>
        <translation>Rien ne correspond au choix.</translation>
    </message>
    <message>
        <source>{size} are free now.</source>
        <translation>{size} sont libres maintenant.</translation>
    </message>
    <message>
        <source>{folder}: {size}; free on the disk: {free} GB</source>
        <translation>{folder} : {size} ; libre sur le disque : {free} Go</translation>
    </message>
    <message>
        <source>, which frees {size}.</source>
        <translation>, ce qui libère {size}.</translation>
    </message>
    <message>
        <source>{n} product stays: it is in use, or cannot be removed.</source>
        <translation>{n} produit reste : il est utilisé ou ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>{n} products stay: they are in use, or cannot be removed.</source>
        <translation>{n} produits restent : ils sont utilisés ou ne peuvent pas être supprimés.</translation>
    </message>
    <message>
        <source>Sentinel-2 saw nothing of these cells on the eight days.</source>
        <translation>Sentinel-2 n'a rien vu de ces cellules pendant les huit jours.</translation>
    </message>
    <message>
        <source>{day} true colour</source>
        <translation>{day} couleurs naturelles</translation>
    </message>
    <message>
        <source>{day} short-wave</source>
        <translation>{day} infrarouge à ondes courtes</translation>
    </message>
    <message>
        <source>Sentinel-2 image of {day}: {seen} % of the cells are seen.</source>
        <translation>Image Sentinel-2 du {day} : {seen} % des cellules sont vues.</translation>
    </message>
    <message>
        <source>Map again with SnowGalileo…</source>
        <translation>Cartographier à nouveau avec SnowGalileo…</translation>
    </message>
    <message>
        <source>This map has no record of how it was made.</source>
        <translation>Cette carte ne contient pas d'information sur sa production.</translation>
    </message>
    <message>
        <source>The map cannot show the extent of '{layer}' in its coordinate system.</source>
        <translation>La carte ne peut pas montrer l'emprise de « {layer} » dans son système de coordonnées.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>More about the result</source>
        <translation>Plus sur le résultat</translation>
    </message>
    <message>
        <source>This result is of other choices than those below.</source>
        <translation>Ce résultat correspond à d'autres choix que ceux ci-dessous.</translation>
    </message>
    <message>
        <source>Earlier result: {number}</source>
        <translation>Résultat précédent : {number}</translation>
    </message>
    <message>
        <source>Earlier result</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>no pixel could be mapped</source>
        <translation>aucun pixel n'a pu être cartographié</translation>
    </message>
    <message>
        <source>1 more warning is in the message log.</source>
        <translation>1 avertissement de plus est dans le journal des messages.</translation>
    </message>
    <message>
        <source>mean snow cover {mean}, snow {area} km²</source>
        <translation>couverture neigeuse moyenne {mean}, neige {area} km²</translation>
    </message>
    <message>
        <source>{cells}, {device}, {time}</source>
        <translation>{cells}, {device}, {time}</translation>
    </message>
    <message>
        <source>No map was made.</source>
        <translation>Aucune carte n'a été établie.</translation>
    </message>
    <message>
        <source>mean snow cover on {day}; snow {area} km²</source>
        <translation>couverture neigeuse moyenne le {day} ; neige {area} km²</translation>
    </message>
    <message>
        <source>mean snow cover on {day} in your area of {size} km²; snow {area} km²</source>
        <translation>couverture neigeuse moyenne le {day} dans votre zone de {size} km² ; neige {area} km²</translation>
    </message>
    <message>
        <source>The model needed whole cells of 1 km, outlined on the map: {cells}, {figures}.</source>
        <translation>Le modèle avait besoin de cellules entières de 1 km, bordées sur la carte : {cells}, {figures}.</translation>
    </message>
    <message>
        <source>, {valid} % mapped</source>
        <translation>, {valid} % cartographiés</translation>
    </message>
    <message>
        <source>{day}: no pixel could be mapped</source>
        <translation>{day} : aucun pixel n'a pu être cartographié</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>GPU (Apple)</source>
        <translation>GPU (Apple)</translation>
    </message>
    <message>
        <source>{n} maps from {first} on, the last of them:</source>
        <translation>{n} cartes à partir du {first}, la dernière :</translation>
    </message>
    <message>
        <source>{n} more warnings are in the message log.</source>
        <translation>{n} avertissements de plus sont dans le journal des messages.</translation>
    </message>
    <message>
        <source>{file} exists. Replace it?</source>
        <translation>{file} existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Testing; this takes a few seconds…</source>
        <translation>Test en cours ; cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>SnowGalileo: test this computer</source>
        <translation>SnowGalileo : tester cet ordinateur</translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation>Le magasin est interrogé…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>Le magasin répond.</translation>
    </message>
    <message>
        <source>The store answers and accepts the keys.</source>
        <translation>Le magasin répond et accepte les clés.</translation>
    </message>
    <message>
        <source>SnowGalileo: test the object store</source>
        <translation>SnowGalileo : tester le magasin d'objets</translation>
    </message>
    <message>
        <source>The store answers, but these keys may not look for buckets. Whether they may use yours shows when it is opened.</source>
        <translation>Le magasin répond, mais ces clés n'ont pas le droit de chercher des buckets. On saura à l'ouverture si elles peuvent utiliser le vôtre.</translation>
    </message>
    <message>
        <source>Tr&amp;ain</source>
        <translation>Entr&amp;aîner</translation>
    </message>
    <message>
        <source>Train the model on the stacks and their known snow cover</source>
        <translation>Entraîner le modèle sur les piles et leur couverture neigeuse connue</translation>
    </message>
    <message>
        <source>SnowGalileo: train</source>
        <translation>SnowGalileo : entraîner</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Poids de départ</translation>
    </message>
    <message>
        <source>Trained on the stacks as they are.</source>
        <translation>Entraîné sur les piles telles quelles.</translation>
    </message>
    <message>
        <source>Sentinel-2 and Landsat of the prediction day are hidden in training.</source>
        <translation>Sentinel-2 et Landsat du jour de la carte sont masqués à l'entraînement.</translation>
    </message>
    <message>
        <source>All conditions in turn, days and sensors hidden at random: one model for any day.</source>
        <translation>Toutes les conditions tour à tour, jours et capteurs masqués au hasard : un seul modèle pour tous les jours.</translation>
    </message>
    <message>
        <source>Folder for weights and log</source>
        <translation>Dossier des poids et du journal</translation>
    </message>
    <message>
        <source>Training folder</source>
        <translation>Dossier d'entraînement</translation>
    </message>
    <message>
        <source>Choose stacks to learn from.</source>
        <translation>Choisissez des piles pour l'apprentissage.</translation>
    </message>
    <message>
        <source>Choose the weights to start from.</source>
        <translation>Choisissez les poids de départ.</translation>
    </message>
    <message>
        <source>Choose a folder for the trained model.</source>
        <translation>Choisissez un dossier pour le modèle entraîné.</translation>
    </message>
    <message>
        <source>A model file</source>
        <translation>Un fichier de modèle</translation>
    </message>
    <message>
        <source>A pre-trained folder</source>
        <translation>Un dossier de pré-entraînement</translation>
    </message>
    <message>
        <source>Map snow with this model</source>
        <translation>Cartographier la neige avec ce modèle</translation>
    </message>
    <message>
        <source>No cell was held out, so the error of the model is not known.</source>
        <translation>Aucune cellule n'a été mise de côté, l'erreur du modèle n'est donc pas connue.</translation>
    </message>
    <message>
        <source>RMSE on held-out data ({cells}), best epoch {epoch}</source>
        <translation>RMSE sur les données mises de côté ({cells}), meilleure époque {epoch}</translation>
    </message>
    <message>
        <source>Folder written by pre-training</source>
        <translation>Dossier écrit par le pré-entraînement</translation>
    </message>
    <message>
        <source>Days and their states</source>
        <translation>Jours et leurs états</translation>
    </message>
    <message>
        <source>SnowGalileo: watched area</source>
        <translation>SnowGalileo : zone suivie</translation>
    </message>
    <message>
        <source>Watched area</source>
        <translation>Zone suivie</translation>
    </message>
    <message>
        <source>The maps of a watched area keep up to date: each update maps the new days, and maps days again for which better data have come. Choose a watch file, or click New… to make one of what the panel is set to.</source>
        <translation>Les cartes d’une zone suivie restent à jour : chaque mise à jour cartographie les nouveaux jours, et à nouveau ceux pour lesquels de meilleures données sont arrivées. Choisissez un fichier de suivi, ou cliquez sur Nouveau… pour en créer un à partir des réglages du panneau.</translation>
    </message>
    <message>
        <source>Watch files (*.toml)</source>
        <translation>Fichiers de suivi (*.toml)</translation>
    </message>
    <message>
        <source>Choose a watch file, or make a new one</source>
        <translation>Choisissez un fichier de suivi, ou créez-en un</translation>
    </message>
    <message>
        <source>Watch file</source>
        <translation>Fichier de suivi</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>Repeat every day what the panel is set to</source>
        <translation>Répéter chaque jour ce qui est réglé dans le panneau</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Map new days, and again those for which better data have come</source>
        <translation>Cartographier les nouveaux jours, et à nouveau ceux pour lesquels de meilleures données sont arrivées</translation>
    </message>
    <message>
        <source>Add the latest map</source>
        <translation>Ajouter la dernière carte</translation>
    </message>
    <message>
        <source>Add a layer to the project that shows the latest day after each update</source>
        <translation>Ajouter au projet une couche qui montre le dernier jour après chaque mise à jour</translation>
    </message>
    <message>
        <source>The report of {day} is made by the algorithm Update watched area.</source>
        <translation>Le rapport du {day} est établi par l'algorithme « Mettre à jour une zone suivie ».</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Neige</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>{name}: latest snow</source>
        <translation>{name} : dernière neige</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} ne peut pas être écrit : {reason}</translation>
    </message>
    <message>
        <source>Zip or model file…</source>
        <translation>Fichier zip ou de modèle…</translation>
    </message>
    <message>
        <source>Looking for published models…</source>
        <translation>Recherche de modèles publiés…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for models</source>
        <translation>SnowGalileo : rechercher des modèles</translation>
    </message>
    <message>
        <source>SnowGalileo: download models</source>
        <translation>SnowGalileo : télécharger des modèles</translation>
    </message>
    <message>
        <source>SnowGalileo: import models</source>
        <translation>SnowGalileo : importer des modèles</translation>
    </message>
    <message>
        <source>Choose the published zip or a model file</source>
        <translation>Choisissez le zip publié ou un fichier de modèle</translation>
    </message>
    <message>
        <source>Choose a folder with model files</source>
        <translation>Choisissez un dossier de fichiers de modèle</translation>
    </message>
    <message>
        <source>Cancelled. The next download continues from here.</source>
        <translation>Annulé. Le prochain téléchargement reprendra ici.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on {link}, one for each condition. With all four, each cell and day uses the right one.</source>
        <translation>Les modèles SnowGalileo entraînés sont publiés sur {link}, un par condition. Avec les quatre, chaque cellule et jour utilise celui qui convient.</translation>
    </message>
    <message>
        <source>Zip or model file</source>
        <translation>Fichier zip ou de modèle</translation>
    </message>
    <message>
        <source>Imported {n} of {files}.</source>
        <translation>{n} importés sur {files}.</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>modèle propre</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>pré-entraîné</translation>
    </message>
    <message>
        <source>from random weights</source>
        <translation>à partir de poids aléatoires</translation>
    </message>
    <message>
        <source>{start}, seed {seed}</source>
        <translation>{start}, graine {seed}</translation>
    </message>
    <message>
        <source>, {n} samples</source>
        <translation>, {n} échantillons</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>la dernière</translation>
    </message>
    <message>
        <source>Number of files that were written.</source>
        <translation>Nombre de fichiers écrits.</translation>
    </message>
    <message>
        <source>Percentage of the pixels that are cloudy on the prediction day, averaged over all files.</source>
        <translation>Pourcentage des pixels nuageux le jour de la carte, moyenne sur tous les fichiers.</translation>
    </message>
    <message>
        <source>Mean of snow cover with clouds minus that without. Empty if no model file is given.</source>
        <translation>Moyenne de la couverture neigeuse avec nuages moins celle sans nuages. Vide si aucun fichier de modèle n'est donné.</translation>
    </message>
    <message>
        <source>Mean of the absolute change. Empty if no model file is given.</source>
        <translation>Moyenne du changement absolu. Vide si aucun fichier de modèle n'est donné.</translation>
    </message>
    <message>
        <source>Add synthetic clouds</source>
        <translation>Ajouter des nuages synthétiques</translation>
    </message>
    <message>
        <source>Copy a stack with synthetic clouds, and show how they change the snow map.</source>
        <translation>Copier une pile avec des nuages synthétiques et montrer comment ils changent la carte de neige.</translation>
    </message>
    <message>
        <source>Adds synthetic clouds to the images of a stack, of the same kind as in the published cloudy training and test data: one cloud for all optical sensors of a day. Radar, weather, terrain and missing pixels do not change, and the quality bands report the clouds. With a model file, it also maps the snow with and without the clouds, and the difference. The clouds are a test of robustness, not a realistic simulation: they do not move between overpasses, and in Sentinel-2 they are darker than the snow below them.</source>
        <translation>Ajoute des nuages synthétiques aux images d'une pile, du même type que dans les données d'entraînement et de test nuageuses publiées : un même nuage pour tous les capteurs optiques d'un jour. Le radar, la météo, le terrain et les pixels manquants ne changent pas, et les bandes de qualité signalent les nuages. Avec un fichier de modèle, l'algorithme cartographie aussi la neige avec et sans les nuages, ainsi que la différence. Les nuages testent la robustesse et ne sont pas une simulation réaliste : ils ne se déplacent pas entre les passages et, dans Sentinel-2, ils sont plus sombres que la neige en dessous.</translation>
    </message>
    <message>
        <source>full covers everything, as in the published test data. wide and big leave gaps, local is small clouds, thin is translucent, and fog is uniform. mixed chooses wide, big, local or fog at random, as in the published training data.</source>
        <translation>full couvre tout, comme dans les données de test publiées. wide et big laissent des trous, local donne de petits nuages, thin est translucide et fog est uniforme. mixed choisit wide, big, local ou fog au hasard, comme dans les données d'entraînement publiées.</translation>
    </message>
    <message>
        <source>prediction: the prediction day. all: all eight days. random: as in the published training data. Alternatively, numbers of days before the prediction day, separated by commas: 0,1,2 are the last three days.</source>
        <translation>prediction : le jour de la carte. all : les huit jours. random : comme dans les données d'entraînement publiées. Ou bien des nombres de jours avant le jour de la carte, séparés par des virgules : 0,1,2 sont les trois derniers jours.</translation>
    </message>
    <message>
        <source>The same seed always gives the same clouds, and another seed gives others.</source>
        <translation>La même graine donne toujours les mêmes nuages, une autre en donne d'autres.</translation>
    </message>
    <message>
        <source>In the published data, clouds cast no shadows.</source>
        <translation>Dans les données publiées, les nuages ne projettent pas d'ombres.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, required to map how the clouds change the snow cover.</source>
        <translation>Poids d'un modèle SnowGalileo, nécessaires pour cartographier comment les nuages changent la couverture neigeuse.</translation>
    </message>
    <message>
        <source>The cloudy files have the same names as the originals. In a GeoTIFF, a tag hides NDSI and NDVI of the cloudy days from the model.</source>
        <translation>Les fichiers nuageux ont les mêmes noms que les originaux. Dans un GeoTIFF, une balise masque au modèle NDSI et NDVI des jours nuageux.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with clouds minus that without, -1 to 1, nodata -9999. It requires a model file. The two maps are written to the same folder, with names that end in _clear and _clouded.</source>
        <translation>GeoTIFF de la couverture neigeuse avec nuages moins celle sans nuages, -1 à 1, nodata -9999. Nécessite un fichier de modèle. Les deux cartes sont écrites dans le même dossier, sous des noms finissant par _clear et _clouded.</translation>
    </message>
    <message>
        <source>snow,clouds,synthetic,simulate,robustness,augmentation,fog,training</source>
        <translation>neige,nuages,synthétique,simuler,robustesse,augmentation,brouillard,entraînement</translation>
    </message>
    <message>
        <source>Cloudy days</source>
        <translation>Jours nuageux</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Clouds cast shadows</source>
        <translation>Les nuages projettent des ombres</translation>
    </message>
    <message>
        <source>Folder for the cloudy stacks</source>
        <translation>Dossier des piles nuageuses</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Fichiers écrits</translation>
    </message>
    <message>
        <source>Cloudy on the prediction day (%)</source>
        <translation>Nuageux le jour de la carte (%)</translation>
    </message>
    <message>
        <source>Mean change of snow cover</source>
        <translation>Changement moyen de la couverture neigeuse</translation>
    </message>
    <message>
        <source>Mean absolute change</source>
        <translation>Changement absolu moyen</translation>
    </message>
    <message>
        <source>Type of cloud</source>
        <translation>Type de nuage</translation>
    </message>
    <message>
        <source>{files}; {cloudy:.0f} % of the prediction day is cloudy.</source>
        <translation>{files} ; {cloudy:.0f} % du jour de la carte est nuageux.</translation>
    </message>
    <message>
        <source>The change of {day} is in {path}.</source>
        <translation>Le changement du {day} est dans {path}.</translation>
    </message>
    <message>
        <source>{day}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}; maps: {clear}, {clouded}.</source>
        <translation>{day} : changement moyen {mean:+.3f}, changement absolu moyen {absolute:.3f} ; cartes : {clear}, {clouded}.</translation>
    </message>
    <message>
        <source>Number of periods written.</source>
        <translation>Nombre de périodes écrites.</translation>
    </message>
    <message>
        <source>Aggregate days</source>
        <translation>Agréger des jours</translation>
    </message>
    <message>
        <source>Join the days of a series to periods: median, maximum, or latest value with its age.</source>
        <translation>Regrouper les jours d'une série en périodes : médiane, maximum ou dernière valeur avec son âge.</translation>
    </message>
    <message>
        <source>Writes one raster for every few days of a series, named by the last day of the period. A second raster tells how many values there were or, for the latest value, how many days ago it was seen.</source>
        <translation>Écrit un raster pour un certain nombre de jours d'une série, nommé d'après le dernier jour de la période. Un second raster indique le nombre de valeurs ou, pour la dernière valeur, il y a combien de jours elle a été vue.</translation>
    </message>
    <message>
        <source>median, maximum: of the values of the period. latest: the last value that was seen in it.</source>
        <translation>median, maximum : des valeurs de la période. latest : la dernière valeur qui y a été vue.</translation>
    </message>
    <message>
        <source>The last may be shorter.</source>
        <translation>La dernière peut être plus courte.</translation>
    </message>
    <message>
        <source>0: as long as a period, so that none overlap. 1: a period that ends on each day.</source>
        <translation>0 : aussi long qu'une période, sans chevauchement. 1 : une période se terminant chaque jour.</translation>
    </message>
    <message>
        <source>Folder for the rasters.</source>
        <translation>Dossier des rasters.</translation>
    </message>
    <message>
        <source>snow,aggregate,composite,weekly,median,maximum,latest,age,series</source>
        <translation>neige,agréger,composite,hebdomadaire,médiane,maximum,dernier,âge,série</translation>
    </message>
    <message>
        <source>Days of a period</source>
        <translation>Jours d'une période</translation>
    </message>
    <message>
        <source>Days from one period to the next</source>
        <translation>Jours d'une période à la suivante</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Dossier de sortie</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Number of pictures, one for each day.</source>
        <translation>Nombre d’images, une par jour.</translation>
    </message>
    <message>
        <source>Number of days without a map.</source>
        <translation>Nombre de jours sans carte.</translation>
    </message>
    <message>
        <source>How long one round takes, in seconds.</source>
        <translation>Durée d’un tour, en secondes.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>The snow maps of a series as an animated GIF, with date, legend and scale.</source>
        <translation>Les cartes de neige d’une série en GIF animé, avec date, légende et échelle.</translation>
    </message>
    <message>
        <source>Draws the snow map of each day and joins the pictures to an animated GIF, which browsers, messengers and slides show. Each picture has its date, the legend and a scale. A day without a map is shown as one, so that time passes evenly; Fill gaps in time makes maps of such days. For other styles and videos, QGIS's Temporal Controller exports pictures of the maps of the project.</source>
        <translation>Dessine la carte de neige de chaque jour et assemble les images en un GIF animé, que montrent navigateurs, messageries et présentations. Chaque image porte sa date, la légende et une échelle. Un jour sans carte est montré comme tel, pour que le temps passe régulièrement ; Remplir les lacunes dans le temps fait des cartes de ces jours. Pour d’autres styles et des vidéos, le contrôleur temporel de QGIS exporte des images des cartes du projet.</translation>
    </message>
    <message>
        <source>Drawn with their own style: rasters, such as a relief, under the snow, others over it.</source>
        <translation>Dessinées avec leur propre style : les rasters, comme un relief, sous la neige, les autres par-dessus.</translation>
    </message>
    <message>
        <source>The part of the maps that is shown. Empty: all.</source>
        <translation>La partie des cartes qui est montrée. Vide : tout.</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Durée d’affichage de chaque image.</translation>
    </message>
    <message>
        <source>How long the last picture stays before the animation begins anew.</source>
        <translation>Durée pendant laquelle la dernière image reste avant que l’animation recommence.</translation>
    </message>
    <message>
        <source>Width of the pictures; their height follows from the extent.</source>
        <translation>Largeur des images ; la hauteur résulte de l’emprise.</translation>
    </message>
    <message>
        <source>Go on with the next map at once. Otherwise a picture says that there is none.</source>
        <translation>Passer aussitôt à la carte suivante. Sinon, une image dit qu’il n’y en a pas.</translation>
    </message>
    <message>
        <source>The animation; it plays for ever.</source>
        <translation>L’animation ; elle tourne sans fin.</translation>
    </message>
    <message>
        <source>The extent does not lie where the maps are.</source>
        <translation>L’emprise ne se trouve pas là où sont les cartes.</translation>
    </message>
    <message>
        <source>snow,animation,gif,film,movie,video,time lapse,temporal,series</source>
        <translation>neige,animation,gif,film,vidéo,accéléré,temporel,série</translation>
    </message>
    <message>
        <source>Other layers</source>
        <translation>Autres couches</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Seconds for each day</source>
        <translation>Secondes par jour</translation>
    </message>
    <message>
        <source>Seconds for the last day</source>
        <translation>Secondes pour le dernier jour</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Largeur (pixels)</translation>
    </message>
    <message>
        <source>Leave out days without a map</source>
        <translation>Omettre les jours sans carte</translation>
    </message>
    <message>
        <source>GIF pictures (*.gif)</source>
        <translation>Images GIF (*.gif)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Days without a map</source>
        <translation>Jours sans carte</translation>
    </message>
    <message>
        <source>Seconds of a round</source>
        <translation>Secondes d’un tour</translation>
    </message>
    <message>
        <source>Without a map: {days}.</source>
        <translation>Sans carte : {days}.</translation>
    </message>
    <message>
        <source>Sensors for which no product was found, separated by commas.</source>
        <translation>Capteurs pour lesquels aucun produit n'a été trouvé, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Number of products that cannot be used. The log gives the reasons.</source>
        <translation>Nombre de produits inutilisables. Le journal en donne les raisons.</translation>
    </message>
    <message>
        <source>Sensors from Earth Engine</source>
        <translation>Capteurs d'Earth Engine</translation>
    </message>
    <message>
        <source>Folder of downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM and WorldCover, as downloaded (zip, tar or unpacked) and in any subfolders. No sensor is required. Leave empty to take everything from Earth Engine.</source>
        <translation>Dossier des produits téléchargés de Sentinel-1, -2 et -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM et WorldCover, tels que téléchargés (zip, tar ou décompressés), dans n'importe quels sous-dossiers. Aucun capteur n'est obligatoire. Laisser vide pour tout prendre d'Earth Engine.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the archive lacks.</source>
        <translation>Projet Google Cloud enregistré pour Earth Engine. Avec lui, on demande à Earth Engine ce qui manque dans l'archive.</translation>
    </message>
    <message>
        <source>Sensors that Earth Engine is asked for.</source>
        <translation>Capteurs demandés à Earth Engine.</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Dossier d'archive</translation>
    </message>
    <message>
        <source>'{path}' does not exist.</source>
        <translation>« {path} » n'existe pas.</translation>
    </message>
    <message>
        <source>No area was given.</source>
        <translation>Aucune zone n'a été donnée.</translation>
    </message>
    <message>
        <source>Give an extent or polygons.</source>
        <translation>Donnez une emprise ou des polygones.</translation>
    </message>
    <message>
        <source>Web page with a table for each prediction day, shown in the results viewer.</source>
        <translation>Page web avec un tableau pour chaque jour de la carte, affichée dans le visualiseur de résultats.</translation>
    </message>
    <message>
        <source>CSV file with the same figures: one row for each prediction day, date and sensor.</source>
        <translation>Fichier CSV avec les mêmes chiffres : une ligne par jour de la carte, date et capteur.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Address of a server on this computer that answers in the place of all services.</source>
        <translation>Adresse d'un serveur sur cet ordinateur qui répond à la place de tous les services.</translation>
    </message>
    <message>
        <source>Server for tests</source>
        <translation>Serveur de test</translation>
    </message>
    <message>
        <source>Not stacks and not looked at: {files} ending in '{ending}'.</source>
        <translation>Pas des piles et non examinés : {files} se terminant par « {ending} ».</translation>
    </message>
    <message>
        <source>The stack: a region store, or the folder of cubes or HDF5 files. It can be used as input of Predict snow cover and Inspect stack.</source>
        <translation>La pile : un magasin régional, ou le dossier des cubes ou fichiers HDF5. Elle peut servir d'entrée à « Cartographier la couverture neigeuse » et « Inspecter la pile ».</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stack.</source>
        <translation>Nombre de cellules de 1 km dans la pile.</translation>
    </message>
    <message>
        <source>Number of scenes that were used.</source>
        <translation>Nombre de scènes utilisées.</translation>
    </message>
    <message>
        <source>Run time of the engine in seconds.</source>
        <translation>Durée d'exécution du moteur de calcul en secondes.</translation>
    </message>
    <message>
        <source>Build input stack</source>
        <translation>Construire la pile d'entrée</translation>
    </message>
    <message>
        <source>Build the 8-day stack of an area from a folder of downloaded products.</source>
        <translation>Construire la pile de 8 jours d'une zone à partir d'un dossier de produits téléchargés.</translation>
    </message>
    <message>
        <source>Builds the model's input stack from downloaded products, by the same rules as the model's training data. Each scene is read once. An interrupted run continues where it stopped, and a later day in the same output folder reads only new scenes. Missing sensors are reported and left empty.</source>
        <translation>Construit la pile d'entrée du modèle à partir de produits téléchargés, selon les mêmes règles que les données d'entraînement du modèle. Chaque scène est lue une seule fois. Une exécution interrompue reprend là où elle s'est arrêtée, et un jour ultérieur dans le même dossier de sortie ne lit que les nouvelles scènes. Les capteurs manquants sont signalés et laissés vides.</translation>
    </message>
    <message>
        <source>What to do if several scenes of a sensor cover a cell on the same day. mosaic: the first valid pixel of all scenes, which leaves no gaps. first: one scene for each cell, as in the model's training data.</source>
        <translation>Que faire si plusieurs scènes d'un capteur couvrent une cellule le même jour. mosaic : le premier pixel valide de toutes les scènes, ce qui ne laisse pas de trous. first : une scène par cellule, comme dans les données d'entraînement du modèle.</translation>
    </message>
    <message>
        <source>zarr: one region store, small and fast. cube, h5: one file for each cell, in the format of the research software.</source>
        <translation>zarr : un seul magasin régional, petit et rapide. cube, h5 : un fichier par cellule, au format du logiciel de recherche.</translation>
    </message>
    <message>
        <source>Write cubes that are identical to Earth Engine's exports, including their zero-filled corners. Use this for comparisons only.</source>
        <translation>Écrire des cubes identiques aux exports d'Earth Engine, y compris leurs coins remplis de zéros. À n'utiliser que pour des comparaisons.</translation>
    </message>
    <message>
        <source>Number of processes that read scenes in parallel. 0 chooses a number for this computer.</source>
        <translation>Nombre de processus lisant des scènes en parallèle. 0 choisit un nombre adapté à cet ordinateur.</translation>
    </message>
    <message>
        <source>snow,stack,archive,build,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr</source>
        <translation>neige,pile,archive,construire,sentinel,landsat,modis,viirs,era5,mnt,worldcover,safe,zarr</translation>
    </message>
    <message>
        <source>As an Earth Engine export</source>
        <translation>Comme un export Earth Engine</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Stack folder</source>
        <translation>Dossier de la pile</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cellules</translation>
    </message>
    <message>
        <source>Scenes used</source>
        <translation>Scènes utilisées</translation>
    </message>
    <message>
        <source>Products left out</source>
        <translation>Produits écartés</translation>
    </message>
    <message>
        <source>Run time (s)</source>
        <translation>Durée d'exécution (s)</translation>
    </message>
    <message>
        <source>Missing sensors</source>
        <translation>Capteurs manquants</translation>
    </message>
    <message>
        <source>Several scenes of a day</source>
        <translation>Plusieurs scènes d'un jour</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder for the stack; a region store is named '{name}', and the folder can be one of an S3 bucket: s3://bucket/folder. Choose the same folder again to add another day.</source>
        <translation>Dossier de la pile ; un magasin régional est nommé « {name} », et le dossier peut être celui d'un bucket S3 : s3://bucket/dossier. Choisissez à nouveau le même dossier pour ajouter un autre jour.</translation>
    </message>
    <message>
        <source>{cells} from {scenes} in {time}; missing: {missing}.</source>
        <translation>{cells} à partir de {scenes} en {time} ; manquants : {missing}.</translation>
    </message>
    <message>
        <source>{sensor}, {scenes}: {note}</source>
        <translation>{sensor}, {scenes} : {note}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>The folder of downloaded products.</source>
        <translation>Le dossier des produits téléchargés.</translation>
    </message>
    <message>
        <source>Number of products that were there.</source>
        <translation>Nombre de produits qui étaient là.</translation>
    </message>
    <message>
        <source>Size of the products that fit, in MB.</source>
        <translation>Taille des produits qui correspondent, en Mo.</translation>
    </message>
    <message>
        <source>Number of products that were removed.</source>
        <translation>Nombre de produits supprimés.</translation>
    </message>
    <message>
        <source>Space that this freed, in MB.</source>
        <translation>Espace libéré, en Mo.</translation>
    </message>
    <message>
        <source>Clean up downloaded products</source>
        <translation>Nettoyer les produits téléchargés</translation>
    </message>
    <message>
        <source>List what online services sent, by kind and age, and remove what is not needed.</source>
        <translation>Lister ce que les services en ligne ont envoyé, par type et par âge, et supprimer ce qui ne sert plus.</translation>
    </message>
    <message>
        <source>Lists the products in the folder that all downloads share, and removes those that fit if asked to. Products that a running job uses stay. What was removed is downloaded again when it is needed; stacks that were built do not need it.</source>
        <translation>Liste les produits du dossier que tous les téléchargements partagent et supprime, sur demande, ceux qui correspondent. Les produits qu'utilise une tâche en cours restent. Ce qui a été supprimé est téléchargé de nouveau si besoin ; les piles déjà construites n'en ont pas besoin.</translation>
    </message>
    <message>
        <source>Sensors, and what Earth Engine sent.</source>
        <translation>Capteurs, et ce qu'Earth Engine a envoyé.</translation>
    </message>
    <message>
        <source>Products that a job has used since then stay.</source>
        <translation>Les produits utilisés depuis par une tâche restent.</translation>
    </message>
    <message>
        <source>Whole products stay.</source>
        <translation>Les produits complets restent.</translation>
    </message>
    <message>
        <source>Without this, products are only listed.</source>
        <translation>Sans cela, les produits sont seulement listés.</translation>
    </message>
    <message>
        <source>Leave empty for the folder that downloads use.</source>
        <translation>Laisser vide pour le dossier des téléchargements.</translation>
    </message>
    <message>
        <source>snow,products,download,cache,clean,remove,disk,space,online</source>
        <translation>neige,produits,téléchargement,cache,nettoyer,supprimer,disque,espace,en ligne</translation>
    </message>
    <message>
        <source>Not used for at least (days)</source>
        <translation>Non utilisé depuis au moins (jours)</translation>
    </message>
    <message>
        <source>Only what interrupted downloads have left</source>
        <translation>Seulement ce que des téléchargements interrompus ont laissé</translation>
    </message>
    <message>
        <source>Remove these products</source>
        <translation>Supprimer ces produits</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Chosen (MB)</source>
        <translation>Choisi (Mo)</translation>
    </message>
    <message>
        <source>Products removed</source>
        <translation>Produits supprimés</translation>
    </message>
    <message>
        <source>Space freed (MB)</source>
        <translation>Espace libéré (Mo)</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>Types de produit</translation>
    </message>
    <message>
        <source>{kind}: {n} products, {size} MB</source>
        <translation>{kind} : {n} produits, {size} Mo</translation>
    </message>
    <message>
        <source>The day to map. Products of this day and of the seven days before it are used.</source>
        <translation>Le jour à cartographier. Les produits de ce jour et des sept jours précédents sont utilisés.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with both, cells must touch both.</source>
        <translation>Les cellules de 1 km qui touchent ce rectangle sont utilisées. Donnez une emprise, une zone ou les deux ; avec les deux, les cellules doivent toucher l'une et l'autre.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch these polygons are used.</source>
        <translation>Les cellules de 1 km qui touchent ces polygones sont utilisées.</translation>
    </message>
    <message>
        <source>Leave empty for the UTM zone of the centre of the area.</source>
        <translation>Laisser vide pour la zone UTM du centre de la zone.</translation>
    </message>
    <message>
        <source>Prediction day</source>
        <translation>Jour de la carte</translation>
    </message>
    <message>
        <source>UTM zone of the cells</source>
        <translation>Zone UTM des cellules</translation>
    </message>
    <message>
        <source>Number of files with the published sum.</source>
        <translation>Nombre de fichiers ayant la somme publiée.</translation>
    </message>
    <message>
        <source>Number of files with another sum, or that cannot be read. The log names them.</source>
        <translation>Nombre de fichiers ayant une autre somme ou illisibles. Le journal les nomme.</translation>
    </message>
    <message>
        <source>Number of files of the list that are not in the folder.</source>
        <translation>Nombre de fichiers de la liste absents du dossier.</translation>
    </message>
    <message>
        <source>Check downloaded files</source>
        <translation>Vérifier les fichiers téléchargés</translation>
    </message>
    <message>
        <source>Compare files with a list of MD5 sums, such as the md5sums.txt of SEN12TP.</source>
        <translation>Comparer des fichiers à une liste de sommes MD5, comme le md5sums.txt de SEN12TP.</translation>
    </message>
    <message>
        <source>Reads the files that a list of MD5 sums names and tells which are right, wrong or missing. Files that an earlier run has read and that have not changed since are not read again, so a run that was cancelled goes on where it ended.</source>
        <translation>Lit les fichiers que nomme une liste de sommes MD5 et indique lesquels sont justes, faux ou manquants. Les fichiers lus lors d'une exécution précédente et inchangés depuis ne sont pas relus : une exécution annulée reprend là où elle s'est arrêtée.</translation>
    </message>
    <message>
        <source>Text file with an MD5 sum and a file name on each line, such as md5sums.txt.</source>
        <translation>Fichier texte avec une somme MD5 et un nom de fichier par ligne, comme md5sums.txt.</translation>
    </message>
    <message>
        <source>Where the files are. Leave empty if they are beside the list.</source>
        <translation>Où sont les fichiers. Laisser vide s'ils sont à côté de la liste.</translation>
    </message>
    <message>
        <source>md5,checksum,md5sums,verify,download,sen12tp</source>
        <translation>md5,somme de contrôle,md5sums,vérifier,téléchargement,sen12tp</translation>
    </message>
    <message>
        <source>List of checksums</source>
        <translation>Liste des sommes de contrôle</translation>
    </message>
    <message>
        <source>Folder with files</source>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Right files</source>
        <translation>Fichiers justes</translation>
    </message>
    <message>
        <source>Wrong files</source>
        <translation>Fichiers faux</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fichiers manquants</translation>
    </message>
    <message>
        <source>Wrong: {name}</source>
        <translation>Faux : {name}</translation>
    </message>
    <message>
        <source>Cannot be read: {name}</source>
        <translation>Illisible : {name}</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>Manquant : {name}</translation>
    </message>
    <message>
        <source>Let the Dask cluster do the work that is named in Settings &gt; Options &gt; SnowGalileo. The results are the same. Whoever controls the cluster can run programs on this computer.</source>
        <translation>Confier le travail à la grappe Dask indiquée dans Préférences &gt; Options &gt; SnowGalileo. Les résultats sont les mêmes. Qui contrôle la grappe peut exécuter des programmes sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Use the Dask cluster</source>
        <translation>Utiliser la grappe Dask</translation>
    </message>
    <message>
        <source>No Dask cluster is known.</source>
        <translation>Aucune grappe Dask n'est connue.</translation>
    </message>
    <message>
        <source>Name its scheduler in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Indiquez son ordonnanceur dans Préférences &gt; Options &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1). Empty for snow depths.</source>
        <translation>Erreur quadratique moyenne, en unités de fraction de couverture neigeuse (0 à 1). Vide pour les hauteurs de neige.</translation>
    </message>
    <message>
        <source>Mean absolute error.</source>
        <translation>Erreur absolue moyenne.</translation>
    </message>
    <message>
        <source>Mean of first minus reference. Positive if the first has more snow.</source>
        <translation>Moyenne de la première moins la référence. Positive si la première a plus de neige.</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of the reference.</source>
        <translation>Coefficient de détermination par rapport à la moyenne de la référence.</translation>
    </message>
    <message>
        <source>Share of the first's snow that is snow in the reference.</source>
        <translation>Part de la neige de la première qui est de la neige dans la référence.</translation>
    </message>
    <message>
        <source>Share of the reference's snow that the first has.</source>
        <translation>Part de la neige de la référence présente dans la première.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Moyenne harmonique de la précision et du rappel.</translation>
    </message>
    <message>
        <source>Number of pixels or station days that were compared.</source>
        <translation>Nombre de pixels ou de jours de station comparés.</translation>
    </message>
    <message>
        <source>Compare snow cover</source>
        <translation>Comparer des couvertures neigeuses</translation>
    </message>
    <message>
        <source>Compare two snow covers of any producer, or one with stations.</source>
        <translation>Comparer deux couvertures neigeuses de tout producteur, ou une avec des stations.</translation>
    </message>
    <message>
        <source>Compares snow cover rasters of any producer with others of the same day, or with stations, by elevation, land cover, forest and snow cover. Evaluate snow cover, in contrast, judges maps of this plugin against labels as its model was tested: pair by pair, with simpler methods on the same inputs. Rasters on different pixels are compared on the coarser ones.</source>
        <translation>Compare des rasters de couverture neigeuse de tout producteur avec d'autres du même jour, ou avec des stations, par altitude, occupation du sol, forêt et couverture neigeuse. « Évaluer la couverture neigeuse », en revanche, juge les cartes de cette extension par rapport à des références, comme son modèle a été testé : paire par paire, avec des méthodes plus simples sur les mêmes entrées. Les rasters aux pixels différents sont comparés sur les plus grossiers.</translation>
    </message>
    <message>
        <source>Snow cover of the same days. Give these, a folder of them, or stations.</source>
        <translation>Couverture neigeuse des mêmes jours. Donnez ces rasters, un dossier de rasters ou des stations.</translation>
    </message>
    <message>
        <source>All its GeoTIFFs.</source>
        <translation>Tous ses GeoTIFF.</translation>
    </message>
    <message>
        <source>Points with a field date and a field fsc (0 to 1) or snow_depth. Each is compared with the pixel it lies in.</source>
        <translation>Points avec un champ date et un champ fsc (0 à 1) ou snow_depth. Chacun est comparé au pixel dans lequel il se trouve.</translation>
    </message>
    <message>
        <source>auto: told by the name of the field.</source>
        <translation>auto : d'après le nom du champ.</translation>
    </message>
    <message>
        <source>In the unit of the field.</source>
        <translation>Dans l'unité du champ.</translation>
    </message>
    <message>
        <source>For scores by elevation.</source>
        <translation>Pour des scores par altitude.</translation>
    </message>
    <message>
        <source>The bands begin at multiples of this height.</source>
        <translation>Les bandes commencent aux multiples de cette hauteur.</translation>
    </message>
    <message>
        <source>Classes of ESA WorldCover, for scores by land cover and forest.</source>
        <translation>Classes d'ESA WorldCover, pour des scores par occupation du sol et forêt.</translation>
    </message>
    <message>
        <source>Percent of each pixel that trees cover, for scores by density; values above 100 are missing.</source>
        <translation>Pourcentage de chaque pixel couvert par des arbres, pour des scores par densité ; les valeurs au-dessus de 100 manquent.</translation>
    </message>
    <message>
        <source>Folder for figures (JSON, CSV), scatter plot (SVG) and differences (GeoTIFF).</source>
        <translation>Dossier des chiffres (JSON, CSV), du nuage de points (SVG) et des différences (GeoTIFF).</translation>
    </message>
    <message>
        <source>As for the rasters.</source>
        <translation>Comme pour les rasters.</translation>
    </message>
    <message>
        <source>Least share of a coarser pixel that must be known in the finer raster.</source>
        <translation>Part minimale d'un pixel grossier qui doit être connue dans le raster plus fin.</translation>
    </message>
    <message>
        <source>Compare snow seen from above with snow on the ground, under trees too.</source>
        <translation>Comparer la neige vue d'en haut avec la neige au sol, y compris sous les arbres.</translation>
    </message>
    <message>
        <source>snow,compare,difference,validation,station,points,rmse,f1,confusion,modis,clms</source>
        <translation>neige,comparer,différence,validation,station,points,rmse,f1,confusion,modis,clms</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Rasters de référence</translation>
    </message>
    <message>
        <source>Folder of reference rasters</source>
        <translation>Dossier des rasters de référence</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Snow depth that counts as snow, above</source>
        <translation>Hauteur de neige comptée comme neige, au-dessus de</translation>
    </message>
    <message>
        <source>Height of elevation bands (m)</source>
        <translation>Hauteur des bandes d'altitude (m)</translation>
    </message>
    <message>
        <source>Tree cover density</source>
        <translation>Densité du couvert arboré</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparés</translation>
    </message>
    <message>
        <source>Least valid share</source>
        <translation>Part valide minimale</translation>
    </message>
    <message>
        <source>Allow different quantities</source>
        <translation>Autoriser des grandeurs différentes</translation>
    </message>
    <message>
        <source>The reference is missing, or there are several.</source>
        <translation>La référence manque, ou il y en a plusieurs.</translation>
    </message>
    <message>
        <source>Give reference rasters, a folder of them, or stations.</source>
        <translation>Donnez des rasters de référence, un dossier de rasters ou des stations.</translation>
    </message>
    <message>
        <source>Stations measure</source>
        <translation>Les stations mesurent</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Valeurs de la référence</translation>
    </message>
    <message>
        <source>The packed cells, a folder that other algorithms read as input stacks and labels.</source>
        <translation>Les cellules compactées, un dossier que d'autres algorithmes lisent comme piles d'entrée et étiquettes.</translation>
    </message>
    <message>
        <source>GeoPackage with a point for each cell: day, season, mean snow cover and valid shares.</source>
        <translation>GeoPackage avec un point par cellule : jour, saison, enneigement moyen et parts valides.</translation>
    </message>
    <message>
        <source>Number of cells in the folder.</source>
        <translation>Nombre de cellules dans le dossier.</translation>
    </message>
    <message>
        <source>Number of labels in the folder.</source>
        <translation>Nombre d'étiquettes dans le dossier.</translation>
    </message>
    <message>
        <source>Number of files that could not be used.</source>
        <translation>Nombre de fichiers inutilisables.</translation>
    </message>
    <message>
        <source>Folder with the files.</source>
        <translation>Dossier contenant les fichiers.</translation>
    </message>
    <message>
        <source>Number of files that are here now, or that the record holds if none was named.</source>
        <translation>Nombre de fichiers présents ici, ou contenus dans le jeu de données si aucun n'a été nommé.</translation>
    </message>
    <message>
        <source>Number of these that were downloaded.</source>
        <translation>Nombre de ceux qui ont été téléchargés.</translation>
    </message>
    <message>
        <source>Import published data</source>
        <translation>Importer les données publiées</translation>
    </message>
    <message>
        <source>Pack cells and labels of the published archives, or of folders, into a small folder.</source>
        <translation>Compacter les cellules et étiquettes des archives publiées, ou de dossiers, dans un petit dossier.</translation>
    </message>
    <message>
        <source>Reads the published archives (.tar.xz) as they are, without unpacking them to the disk, and packs their cells and labels into one folder, at least 7 times smaller than the HDF5 files. Fine-tune, Pre-train and Evaluate read it. An import that was interrupted goes on where it ended when it is started again. Files that cannot be used are named and left out.</source>
        <translation>Lit les archives publiées (.tar.xz) telles quelles, sans les décompresser sur le disque, et compacte leurs cellules et étiquettes dans un seul dossier, au moins 7 fois plus petit que les fichiers HDF5. L'ajustement fin, le pré-entraînement et l'évaluation le lisent. Un import interrompu reprend où il s'est arrêté au prochain démarrage. Les fichiers inutilisables sont nommés et laissés de côté.</translation>
    </message>
    <message>
        <source>Download published data</source>
        <translation>Télécharger les données publiées</translation>
    </message>
    <message>
        <source>List the files of the published SnowGalileo record, or download some of them.</source>
        <translation>Lister les fichiers du jeu de données SnowGalileo publié, ou en télécharger certains.</translation>
    </message>
    <message>
        <source>Without a name, lists the files of the published record (44.7 GB in all) with their sizes in the log. With names, downloads these files and compares their checksums with the published ones. Interrupted downloads go on where they stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Sans nom, liste dans le journal les fichiers du jeu de données publié (44,7 Go au total) avec leur taille. Avec des noms, télécharge ces fichiers et compare leurs sommes de contrôle à celles publiées. Les téléchargements interrompus reprennent où ils se sont arrêtés. Le proxy et les certificats proviennent des paramètres de QGIS.</translation>
    </message>
    <message>
        <source>Archives (.tar.xz, .tar), HDF5 files and label rasters.</source>
        <translation>Archives (.tar.xz, .tar), fichiers HDF5 et rasters d'étiquettes.</translation>
    </message>
    <message>
        <source>Folder with HDF5 files and label rasters, also in subfolders.</source>
        <translation>Dossier de fichiers HDF5 et de rasters d'étiquettes, sous-dossiers compris.</translation>
    </message>
    <message>
        <source>Path of the folder to write, or to add to, ending in .snowpack. Data with clouds and without belong in two folders, since their files have the same names.</source>
        <translation>Chemin du dossier à écrire ou à compléter, se terminant par .snowpack. Les données avec et sans nuages vont dans deux dossiers, car leurs fichiers portent les mêmes noms.</translation>
    </message>
    <message>
        <source>Names of files of the record, separated by commas. Leave empty for a list of all.</source>
        <translation>Noms de fichiers du jeu de données, séparés par des virgules. Laisser vide pour la liste complète.</translation>
    </message>
    <message>
        <source>Where to store the files. Leave empty for your own folder.</source>
        <translation>Où enregistrer les fichiers. Laisser vide pour votre propre dossier.</translation>
    </message>
    <message>
        <source>snow,data,dataset,import,archive,tar,xz,h5,hdf5,labels,training,pack</source>
        <translation>neige,données,import,archive,tar,xz,h5,hdf5,étiquettes,entraînement,compacter</translation>
    </message>
    <message>
        <source>Archives and files</source>
        <translation>Archives et fichiers</translation>
    </message>
    <message>
        <source>Point layer</source>
        <translation>Couche de points</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>snow,data,dataset,download,zenodo,archive,training,record</source>
        <translation>neige,données,téléchargement,zenodo,archive,entraînement</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Folder of downloads</source>
        <translation>Dossier des téléchargements</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Nouveaux fichiers</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>{name}: {size} MB, {place}</source>
        <translation>{name} : {size} Mo, {place}</translation>
    </message>
    <message>
        <source>{cells} in {crs}: the map is {path}.</source>
        <translation>{cells} en {crs} : la carte est {path}.</translation>
    </message>
    <message>
        <source>Key file of a service account. Leave empty for the file chosen under Accounts in the panel, or else the login that 'earthengine authenticate' has left on this computer.</source>
        <translation>Fichier de clé d'un compte de service. Laisser vide pour le fichier choisi sous Comptes dans le panneau, ou sinon la connexion que « earthengine authenticate » a laissée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1).</source>
        <translation>Erreur quadratique moyenne, en unités de fraction de couverture neigeuse (0 à 1).</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of all labels. Empty if all labels are equal.</source>
        <translation>Coefficient de détermination par rapport à la moyenne de toutes les références. Vide si toutes les références sont égales.</translation>
    </message>
    <message>
        <source>Mean of map minus label. Positive if the map has too much snow.</source>
        <translation>Moyenne de la carte moins la référence. Positive si la carte a trop de neige.</translation>
    </message>
    <message>
        <source>Number of 100 m pixels that were compared.</source>
        <translation>Nombre de pixels de 100 m comparés.</translation>
    </message>
    <message>
        <source>Evaluate snow cover</source>
        <translation>Évaluer la couverture neigeuse</translation>
    </message>
    <message>
        <source>Measure the errors of a snow map against labels, and compare with simpler methods.</source>
        <translation>Mesurer les erreurs d'une carte de neige par rapport à des références, et comparer avec des méthodes plus simples.</translation>
    </message>
    <message>
        <source>Compares snow maps with labels of the same day and place: rasters of known snow cover, such as the published Landsat labels, classified scenes or other products. Give finished maps, or stacks and a model file, from which the maps are made first. The report breaks down the errors by snow cover and season and, if stacks are given, by elevation, land cover and condition. It also shows the errors of simpler methods. If a label was made from a Landsat image that the model has seen, the comparison shows how consistent the map is, not how accurate.</source>
        <translation>Compare des cartes de neige avec des références du même jour et du même lieu : rasters de couverture neigeuse connue, comme les références Landsat publiées, des scènes classées ou d'autres produits. Donnez des cartes terminées, ou des piles et un fichier de modèle à partir desquels les cartes sont d'abord établies. Le rapport détaille les erreurs par couverture neigeuse et saison et, si des piles sont données, par altitude, occupation du sol et condition. Il montre aussi les erreurs de méthodes plus simples. Si une référence provient d'une image Landsat que le modèle a vue, la comparaison montre la cohérence de la carte, pas son exactitude.</translation>
    </message>
    <message>
        <source>Rasters of known snow cover, on any grid. The day must be part of the file name, as in FSC_20250415.tif, or be given below.</source>
        <translation>Rasters de couverture neigeuse connue, sur une grille quelconque. Le jour doit faire partie du nom de fichier, comme dans FSC_20250415.tif, ou être donné ci-dessous.</translation>
    </message>
    <message>
        <source>Folder of labels, including its subfolders. Give labels or a folder of them.</source>
        <translation>Dossier des références, sous-dossiers compris. Donnez des références ou leur dossier.</translation>
    </message>
    <message>
        <source>fraction: 0 to 1. percent: 0 to 100. clms: percent with codes from 200, such as 205 for cloud. classes: 10 snow-free, 11 snow. permille: 0 to 1000. ndsi: an index, converted to snow cover. auto recognises products by their names, stated units, fractions and 30 m classes if they are unambiguous; for other labels, the values must be chosen here.</source>
        <translation>fraction : 0 à 1. percent : 0 à 100. clms : pourcentage avec des codes à partir de 200, comme 205 pour les nuages. classes : 10 sans neige, 11 neige. permille : 0 à 1000. ndsi : un indice, converti en couverture neigeuse. auto reconnaît les produits à leurs noms, les unités indiquées, les fractions et les classes de 30 m si elles sont sans ambiguïté ; pour les autres références, les valeurs doivent être choisies ici.</translation>
    </message>
    <message>
        <source>Least share of a map pixel for which the label must be known. With a small share, a few label pixels represent many, which adds a bias.</source>
        <translation>Part minimale d'un pixel de la carte pour laquelle la référence doit être connue. Avec une petite part, peu de pixels de référence en représentent beaucoup, ce qui ajoute un biais.</translation>
    </message>
    <message>
        <source>Maps made by Predict snow cover. Leave empty to make the maps from stacks and a model file.</source>
        <translation>Cartes établies par « Cartographier la couverture neigeuse ». Laisser vide pour établir les cartes à partir de piles et d'un fichier de modèle.</translation>
    </message>
    <message>
        <source>Folder of maps, including its subfolders.</source>
        <translation>Dossier des cartes, sous-dossiers compris.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. Required if the maps are to be made from stacks.</source>
        <translation>Poids d'un modèle SnowGalileo, .pth ou .safetensors. Nécessaires si les cartes doivent être établies à partir de piles.</translation>
    </message>
    <message>
        <source>auto hides it from the model and from the simpler methods if the file name of the label shows that the label was made from Landsat.</source>
        <translation>auto le masque au modèle et aux méthodes plus simples si le nom de fichier de la référence montre qu'elle provient de Landsat.</translation>
    </message>
    <message>
        <source>If given, a random forest is trained on these stacks and added to the simpler methods.</source>
        <translation>Si elles sont données, une forêt aléatoire est entraînée sur ces piles et ajoutée aux méthodes plus simples.</translation>
    </message>
    <message>
        <source>Labels for the training stacks. Labels that are also used for the comparison are excluded from the training.</source>
        <translation>Références des piles d'entraînement. Les références aussi utilisées pour la comparaison sont exclues de l'entraînement.</translation>
    </message>
    <message>
        <source>GeoTIFF, -1 to 1, nodata -9999. If the labels have several days or coordinate systems, this is the residual with the most pixels.</source>
        <translation>GeoTIFF, -1 à 1, nodata -9999. Si les références ont plusieurs jours ou systèmes de coordonnées, il s'agit du résidu ayant le plus de pixels.</translation>
    </message>
    <message>
        <source>snow,evaluation,validation,accuracy,rmse,bias,labels,reference,ndsi,fsc,error</source>
        <translation>neige,évaluation,validation,exactitude,rmse,biais,références,ndsi,fsc,erreur</translation>
    </message>
    <message>
        <source>Folder of labels</source>
        <translation>Dossier des références</translation>
    </message>
    <message>
        <source>Snow maps</source>
        <translation>Cartes de neige</translation>
    </message>
    <message>
        <source>Folder of snow maps</source>
        <translation>Dossier des cartes de neige</translation>
    </message>
    <message>
        <source>Training stacks of the random forest</source>
        <translation>Piles d'entraînement de la forêt aléatoire</translation>
    </message>
    <message>
        <source>Training labels of the random forest</source>
        <translation>Références d'entraînement de la forêt aléatoire</translation>
    </message>
    <message>
        <source>Web page with figures and charts, which can be printed to PDF.</source>
        <translation>Page web avec chiffres et graphiques, imprimable en PDF.</translation>
    </message>
    <message>
        <source>Figures as JSON</source>
        <translation>Chiffres en JSON</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>All results, for use in other programs.</source>
        <translation>Tous les résultats, pour d'autres programmes.</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <translation>Chiffres en table</translation>
    </message>
    <message>
        <source>One row for each group of pixels.</source>
        <translation>Une ligne par groupe de pixels.</translation>
    </message>
    <message>
        <source>Residual (map minus label)</source>
        <translation>Résidu (carte moins référence)</translation>
    </message>
    <message>
        <source>Pixels compared</source>
        <translation>Pixels comparés</translation>
    </message>
    <message>
        <source>RMSE {rmse:.3f}, bias {bias:+.3f}, {pixels}.</source>
        <translation>RMSE {rmse:.3f}, biais {bias:+.3f}, {pixels}.</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Valeurs des références</translation>
    </message>
    <message>
        <source>Hide Landsat of the prediction day</source>
        <translation>Masquer Landsat du jour de la carte</translation>
    </message>
    <message>
        <source>More pixels, in {path}: {pixels}.</source>
        <translation>Plus de pixels, dans {path} : {pixels}.</translation>
    </message>
    <message>
        <source>Snow cover of the pixel, 0 to 1.</source>
        <translation>Couverture neigeuse du pixel, 0 à 1.</translation>
    </message>
    <message>
        <source>What is known of the pixel.</source>
        <translation>Ce que l'on sait du pixel.</translation>
    </message>
    <message>
        <source>All that is known of one pixel of a snow map, in sentences.</source>
        <translation>Tout ce que l'on sait d'un pixel d'une carte de neige, en phrases.</translation>
    </message>
    <message>
        <source>Says what is known of one pixel of a snow map from the files alone: snow cover, uncertainty and quality class with its reasons, last clear view, elevation, which sensors saw it when and how cloudy it was, and snow cover on other days.</source>
        <translation>Dit ce que l'on sait d'un pixel d'une carte de neige à partir des seuls fichiers : couverture neigeuse, incertitude et classe de qualité avec ses raisons, dernière vue claire, altitude, quels capteurs l'ont vu, quand et avec combien de nuages, et couverture neigeuse d'autres jours.</translation>
    </message>
    <message>
        <source>Uncertainty and quality are read from the rasters beside it.</source>
        <translation>L'incertitude et la qualité sont lues dans les rasters à côté d'elle.</translation>
    </message>
    <message>
        <source>Any point of the pixel.</source>
        <translation>Un point quelconque du pixel.</translation>
    </message>
    <message>
        <source>On the same pixels as the map.</source>
        <translation>Sur les mêmes pixels que la carte.</translation>
    </message>
    <message>
        <source>The stacks that the map was made from: they tell which sensors saw the pixel, and clouds.</source>
        <translation>Les piles à partir desquelles la carte a été établie : elles indiquent quels capteurs ont vu le pixel, et les nuages.</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid. Without it, the elevation is that of the stack.</source>
        <translation>Altitudes en mètres, sur une grille quelconque. Sans elles, l'altitude est celle de la pile.</translation>
    </message>
    <message>
        <source>snow,pixel,explain,quality,uncertainty,why,sensor,cloud</source>
        <translation>neige,pixel,expliquer,qualité,incertitude,pourquoi,capteur,nuage</translation>
    </message>
    <message>
        <source>Snow map</source>
        <translation>Carte de neige</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Folder of snow maps of other days</source>
        <translation>Dossier des cartes de neige d'autres jours</translation>
    </message>
    <message>
        <source>Folder of the stacks</source>
        <translation>Dossier des piles</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explication</translation>
    </message>
    <message>
        <source>Export stack</source>
        <translation>Exporter la pile</translation>
    </message>
    <message>
        <source>Write each cell of a stack to a file of its own, as a GeoTIFF cube or as HDF5.</source>
        <translation>Écrire chaque cellule d'une pile dans son propre fichier, en cube GeoTIFF ou en HDF5.</translation>
    </message>
    <message>
        <source>Writes one file for each 1 km cell and prediction day, for software that cannot read region stores. The files have the same form as those of the research software and can be used as input stacks.</source>
        <translation>Écrit un fichier par cellule de 1 km et jour de la carte, pour les logiciels qui ne lisent pas les magasins régionaux. Les fichiers ont la même forme que ceux du logiciel de recherche et peuvent servir de piles d'entrée.</translation>
    </message>
    <message>
        <source>cube: GeoTIFF with 308 bands; only region stores can be exported as cubes. h5: HDF5, from any stack.</source>
        <translation>cube : GeoTIFF de 308 bandes ; seuls les magasins régionaux peuvent être exportés en cubes. h5 : HDF5, à partir de toute pile.</translation>
    </message>
    <message>
        <source>Folder for the files.</source>
        <translation>Dossier des fichiers.</translation>
    </message>
    <message>
        <source>snow,stack,export,convert,cube,geotiff,hdf5,h5,zarr,region</source>
        <translation>neige,pile,exporter,convertir,cube,geotiff,hdf5,h5,zarr,région</translation>
    </message>
    <message>
        <source>{files} of the days {days}.</source>
        <translation>{files} des jours {days}.</translation>
    </message>
    <message>
        <source>Folder of downloaded products: the archive folder of Build input stack.</source>
        <translation>Dossier des produits téléchargés : le dossier d'archive de « Construire la pile d'entrée ».</translation>
    </message>
    <message>
        <source>Number of products of the area and the days that are here now.</source>
        <translation>Nombre de produits de la zone et des jours désormais présents.</translation>
    </message>
    <message>
        <source>Number of these that were not here before.</source>
        <translation>Nombre de ceux-ci qui n'étaient pas présents auparavant.</translation>
    </message>
    <message>
        <source>Megabytes that were downloaded.</source>
        <translation>Mégaoctets téléchargés.</translation>
    </message>
    <message>
        <source>Download products</source>
        <translation>Télécharger les produits</translation>
    </message>
    <message>
        <source>Download the satellite and weather data that the map of an area and day needs.</source>
        <translation>Télécharger les données satellitaires et météorologiques nécessaires à la carte d'une zone et d'un jour.</translation>
    </message>
    <message>
        <source>Downloads the products of online services that show an area on the eight days up to a prediction day, and of each product only the files that are needed. Every file is verified, nothing is downloaded twice, and an interrupted download continues where it stopped. What a service does not give is left out with the reason, and everything else is used. Accounts are taken from QGIS's authentication database.</source>
        <translation>Télécharge les produits de services en ligne qui montrent une zone pendant les huit jours jusqu'au jour de la carte, et de chaque produit uniquement les fichiers nécessaires. Chaque fichier est vérifié, rien n'est téléchargé deux fois, et un téléchargement interrompu reprend là où il s'est arrêté. Ce qu'un service ne fournit pas est écarté avec la raison, et tout le reste est utilisé. Les comptes sont pris dans la base d'authentification de QGIS.</translation>
    </message>
    <message>
        <source>The products used least recently are removed when all take more than this. 0: no limit. Leave empty for the limit in QGIS's options.</source>
        <translation>Les produits inutilisés depuis le plus longtemps sont supprimés quand l'ensemble dépasse cette taille. 0 : aucune limite. Laisser vide pour la limite des options de QGIS.</translation>
    </message>
    <message>
        <source>snow,online,download,fetch,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>neige,en ligne,télécharger,copernicus,nasa,usgs,climat,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Limit of the folder (GB)</source>
        <translation>Limite du dossier (Go)</translation>
    </message>
    <message>
        <source>Folder of products</source>
        <translation>Dossier des produits</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>Nouveaux produits</translation>
    </message>
    <message>
        <source>Downloaded (MB)</source>
        <translation>Téléchargé (Mo)</translation>
    </message>
    <message>
        <source>Weights of the epoch with the lowest error on the validation cells; use these for mapping.</source>
        <translation>Poids de l'époque ayant la plus faible erreur sur les cellules de validation ; à utiliser pour la cartographie.</translation>
    </message>
    <message>
        <source>Weights of the last epoch, as the published models are.</source>
        <translation>Poids de la dernière époque, comme ceux des modèles publiés.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: learning rate, training loss and validation error.</source>
        <translation>Table (CSV) avec une ligne par époque : taux d'apprentissage, perte d'entraînement et erreur de validation.</translation>
    </message>
    <message>
        <source>Root mean square error of the best weights on the validation cells, 0 to 1; empty without validation cells.</source>
        <translation>Erreur quadratique moyenne des meilleurs poids sur les cellules de validation, 0 à 1 ; vide sans cellules de validation.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the model was trained on.</source>
        <translation>Nombre de cellules de 1 km sur lesquelles le modèle a été entraîné.</translation>
    </message>
    <message>
        <source>Number of stacks and labels without a usable partner; the log says why.</source>
        <translation>Nombre de piles et de références sans partenaire utilisable ; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Device that trained the model: cpu, cuda or mps.</source>
        <translation>Matériel qui a entraîné le modèle : cpu, cuda ou mps.</translation>
    </message>
    <message>
        <source>Run time of the engine, in seconds.</source>
        <translation>Durée d'exécution du moteur de calcul, en secondes.</translation>
    </message>
    <message>
        <source>Fine-tune model</source>
        <translation>Affiner le modèle</translation>
    </message>
    <message>
        <source>Train SnowGalileo on stacks with known snow cover of your own region.</source>
        <translation>Entraîner SnowGalileo sur des piles de votre propre région dont la couverture neigeuse est connue.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Trains a model on stacks whose snow cover is known. Stacks and labels are matched by file name, or by day and place where one label raster covers many cells. The error on held-out cells is too small when they come from the same scenes as the training cells; give separate validation stacks for a fair estimate. A cancelled training can be resumed.</source>
        <translation>Entraîne un modèle sur des piles dont la couverture neigeuse est connue. Les piles et les références sont associées par nom de fichier, ou par jour et lieu si un raster de référence couvre de nombreuses cellules. L'erreur sur les cellules mises de côté est trop faible si elles proviennent des mêmes scènes que les cellules d'entraînement ; donnez des piles de validation distinctes pour une estimation juste. Un entraînement annulé peut être repris.</translation>
    </message>
    <message>
        <source>Folder for the weights, the log and the state from which a training is resumed.</source>
        <translation>Dossier des poids, du journal et de l'état à partir duquel un entraînement est repris.</translation>
    </message>
    <message>
        <source>Known snow cover, 0 to 1: rasters of 100 m with the names of the stacks, or rasters over the stacks with the day in their names, which are averaged to 100 m.</source>
        <translation>Couverture neigeuse connue, 0 à 1 : rasters de 100 m portant les noms des piles, ou rasters couvrant les piles avec le jour dans leur nom, qui sont moyennés à 100 m.</translation>
    </message>
    <message>
        <source>Folder with label rasters; give files, a folder, or both.</source>
        <translation>Dossier de rasters de référence ; donnez des fichiers, un dossier ou les deux.</translation>
    </message>
    <message>
        <source>Weights to start from: a model, the encoder of a pre-training, or an archive (.zip, .tar, .tar.xz) with one. Empty, and without a folder: random weights.</source>
        <translation>Poids de départ : un modèle, l'encodeur d'un préentraînement ou une archive (.zip, .tar, .tar.xz) en contenant un. Vide et sans dossier : poids aléatoires.</translation>
    </message>
    <message>
        <source>Folder written by pre-training; its encoder is used.</source>
        <translation>Dossier écrit par le pré-entraînement ; son encodeur est utilisé.</translation>
    </message>
    <message>
        <source>no validation</source>
        <translation>aucune validation</translation>
    </message>
    <message>
        <source>snow,fsc,training,fine-tuning,labels,deep learning,transformer</source>
        <translation>neige,fsc,entraînement,affinage,références,apprentissage profond,transformer</translation>
    </message>
    <message>
        <source>Best weights</source>
        <translation>Meilleurs poids</translation>
    </message>
    <message>
        <source>Last weights</source>
        <translation>Derniers poids</translation>
    </message>
    <message>
        <source>Training log</source>
        <translation>Journal d'entraînement</translation>
    </message>
    <message>
        <source>Validation RMSE</source>
        <translation>RMSE de validation</translation>
    </message>
    <message>
        <source>Cells trained on</source>
        <translation>Cellules d'entraînement</translation>
    </message>
    <message>
        <source>Device used</source>
        <translation>Matériel utilisé</translation>
    </message>
    <message>
        <source>Label rasters</source>
        <translation>Rasters de référence</translation>
    </message>
    <message>
        <source>Label folder</source>
        <translation>Dossier des références</translation>
    </message>
    <message>
        <source>Start from a model file</source>
        <translation>Partir d'un fichier de modèle</translation>
    </message>
    <message>
        <source>Start from a pre-trained folder</source>
        <translation>Partir d'un dossier de pré-entraînement</translation>
    </message>
    <message>
        <source>A training starts from a model file or a pre-trained folder, not from both.</source>
        <translation>Un entraînement part d'un fichier de modèle ou d'un dossier de pré-entraînement, pas des deux.</translation>
    </message>
    <message>
        <source>validation RMSE {rmse:.3f}</source>
        <translation>RMSE de validation {rmse:.3f}</translation>
    </message>
    <message>
        <source>Trained on {cells} in {time} on {device}; {error}.</source>
        <translation>Entraîné sur {cells} en {time} sur {device} ; {error}.</translation>
    </message>
    <message>
        <source>Number of days written.</source>
        <translation>Nombre de jours écrits.</translation>
    </message>
    <message>
        <source>Percent of all pixels and days that have a value after filling.</source>
        <translation>Pourcentage de tous les pixels et jours ayant une valeur après le remplissage.</translation>
    </message>
    <message>
        <source>Fill gaps in time</source>
        <translation>Remplir les lacunes dans le temps</translation>
    </message>
    <message>
        <source>Fill days and pixels without snow cover from the days before and after.</source>
        <translation>Remplir les jours et pixels sans couverture neigeuse à partir des jours précédents et suivants.</translation>
    </message>
    <message>
        <source>Writes snow cover for every day of a series, also for days and pixels without a value. A second raster for each day, in the folder 'origin', tells where each value comes from and how many days away it was seen.</source>
        <translation>Écrit la couverture neigeuse pour chaque jour d'une série, y compris les jours et pixels sans valeur. Un second raster par jour, dans le dossier « origin », indique d'où vient chaque valeur et à combien de jours elle a été vue.</translation>
    </message>
    <message>
        <source>persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>persistence : la dernière valeur. linear : entre les valeurs. pchip : une courbe lisse entre les valeurs.</translation>
    </message>
    <message>
        <source>For persistence, the days that a value is kept. 0: any.</source>
        <translation>Pour persistence, le nombre de jours pendant lesquels une valeur est conservée. 0 : quelconque.</translation>
    </message>
    <message>
        <source>snow,gap,fill,interpolate,cloud,series,persistence,linear,pchip</source>
        <translation>neige,lacune,remplir,interpoler,nuage,série,persistence,linear,pchip</translation>
    </message>
    <message>
        <source>Longest gap filled (days)</source>
        <translation>Plus longue lacune remplie (jours)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Values after filling (%)</source>
        <translation>Valeurs après remplissage (%)</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stacks.</source>
        <translation>Nombre de cellules de 1 km dans les piles.</translation>
    </message>
    <message>
        <source>Prediction days in the stacks, separated by commas.</source>
        <translation>Jours de carte des piles, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Inspect stack</source>
        <translation>Inspecter la pile</translation>
    </message>
    <message>
        <source>Show what a stack holds: valid and cloudy pixels of every sensor on every day.</source>
        <translation>Montrer ce que contient une pile : pixels valides et nuageux de chaque capteur pour chaque jour.</translation>
    </message>
    <message>
        <source>Shows what the model will see, before it runs. A table for each prediction day lists the eight days and all sensors, with the percentage of valid pixels, the percentage of these that are flagged as cloud, and the age of the latest view. Files that cannot be used are listed with the reason.</source>
        <translation>Montre ce que le modèle verra, avant son exécution. Un tableau par jour de la carte liste les huit jours et tous les capteurs, avec le pourcentage de pixels valides, le pourcentage de ceux-ci signalés comme nuageux, et l'âge de la dernière vue. Les fichiers inutilisables sont listés avec la raison.</translation>
    </message>
    <message>
        <source>snow,stack,clouds,check,missing,coverage,sensors,sentinel,landsat,modis,viirs</source>
        <translation>neige,pile,nuages,vérifier,manquant,couverture,capteurs,sentinel,landsat,modis,viirs</translation>
    </message>
    <message>
        <source>Prediction days</source>
        <translation>Jours de la carte</translation>
    </message>
    <message>
        <source>{cells}, prediction days: {days}</source>
        <translation>{cells}, jours de la carte : {days}</translation>
    </message>
    <message>
        <source>The engine's Python.</source>
        <translation>Le Python du moteur de calcul.</translation>
    </message>
    <message>
        <source>The build that was installed.</source>
        <translation>La variante installée.</translation>
    </message>
    <message>
        <source>Bytes that it takes on disk.</source>
        <translation>Octets occupés sur le disque.</translation>
    </message>
    <message>
        <source>Install the libraries that compute the maps, or update or repair them.</source>
        <translation>Installer les bibliothèques qui établissent les cartes, les mettre à jour ou les réparer.</translation>
    </message>
    <message>
        <source>The maps are computed by an engine with a Python and libraries of its own, which are installed into your user folder; QGIS's own Python is not changed. An engine that is there is replaced once the new one works. An interrupted installation goes on where it stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Les cartes sont établies par un moteur de calcul avec son propre Python et ses propres bibliothèques, installés dans votre dossier utilisateur ; le Python de QGIS n'est pas modifié. Un moteur déjà présent est remplacé une fois que le nouveau fonctionne. Une installation interrompue reprend là où elle s'est arrêtée. Le proxy et les certificats sont pris dans les préférences de QGIS.</translation>
    </message>
    <message>
        <source>auto: the one that fits this computer. cpu: for the processor. cuda: for NVIDIA graphics cards. mps: for Apple silicon.</source>
        <translation>auto : celle qui convient à cet ordinateur. cpu : pour le processeur. cuda : pour les cartes graphiques NVIDIA. mps : pour les puces Apple.</translation>
    </message>
    <message>
        <source>A zip saved for computers without internet. The network is not used then.</source>
        <translation>Un zip enregistré pour les ordinateurs sans internet. Le réseau n'est alors pas utilisé.</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you; 4 MB.</source>
        <translation>Nécessaires seulement si un cluster de plusieurs ordinateurs construit les piles et les cartographie pour vous ; 4 Mo.</translation>
    </message>
    <message>
        <source>Where to install. Leave empty for your own folder, where the plugin finds it.</source>
        <translation>Où installer. Laisser vide pour votre propre dossier, où l'extension le trouve.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels; several are divided by '|'. Leave empty for the one of the settings, or else what pip on this computer is set to.</source>
        <translation>Adresse d'un index de paquets, ou dossier de wheels ; plusieurs sont séparés par « | ». Laisser vide pour celui des préférences ou, à défaut, le réglage de pip sur cet ordinateur.</translation>
    </message>
    <message>
        <source>engine,install,update,repair,setup,pytorch,offline</source>
        <translation>moteur de calcul,installer,mettre à jour,réparer,configuration,pytorch,hors ligne</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters</source>
        <translation>Bibliothèques pour les clusters Dask</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Dossier du moteur de calcul</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Installed build</source>
        <translation>Variante installée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Tous les fichiers (*.*)</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Paquet (*.zip)</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped.</source>
        <translation>Nombre de cellules de 1 km cartographiées.</translation>
    </message>
    <message>
        <source>Inputs to hide from the model. modis also hides NDSI and NDVI, which are derived from it; day:3 is the third day before the prediction day.</source>
        <translation>Entrées à masquer au modèle. modis masque aussi NDSI et NDVI, qui en sont dérivés ; day:3 est le troisième jour avant le jour de la carte.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. The file is read as numbers only; code in it is never run. To use several files, give their folder below.</source>
        <translation>Poids d'un modèle SnowGalileo, .pth ou .safetensors. Le fichier est lu comme des nombres uniquement ; le code qu'il contient n'est jamais exécuté. Pour utiliser plusieurs fichiers, donnez leur dossier ci-dessous.</translation>
    </message>
    <message>
        <source>Use all model files in this folder instead of one. The published file names give the condition and the seed: each cell is mapped by the files of its condition, and their results are averaged.</source>
        <translation>Utiliser tous les fichiers de modèle de ce dossier au lieu d'un seul. Les noms des fichiers publiés donnent la condition et la graine : chaque cellule est cartographiée par les fichiers de sa condition, et leurs résultats sont moyennés.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Keep finished cells when the run is stopped, and continue from there when the same run is started again with the same output.</source>
        <translation>Conserver les cellules terminées quand l'exécution est arrêtée, et reprendre à partir de là quand la même exécution est relancée avec la même sortie.</translation>
    </message>
    <message>
        <source>Each model maps each cell in eight orientations, rotated and mirrored, and the results are averaged. This takes eight times as long.</source>
        <translation>Chaque modèle cartographie chaque cellule dans huit orientations, par rotation et symétrie, et les résultats sont moyennés. Cela prend huit fois plus de temps.</translation>
    </message>
    <message>
        <source>The model also maps cells shifted by half a cell, and the results are blended so that the outlines of the 1 km cells disappear. This works only where neighbouring cells are in the same cube or region store.</source>
        <translation>Le modèle cartographie aussi des cellules décalées d'une demi-cellule, et les résultats sont fondus pour que les contours des cellules de 1 km disparaissent. Cela ne fonctionne que si les cellules voisines sont dans le même cube ou magasin régional.</translation>
    </message>
    <message>
        <source>research treats missing pixels as in the training of the published weights. strict hides a 100 m patch from the model if any of its pixels is missing, and averages only valid pixels for the coarse sensors; the published weights have not been validated with it.</source>
        <translation>research traite les pixels manquants comme à l'entraînement des poids publiés. strict masque au modèle un bloc de 100 m si l'un de ses pixels manque, et ne moyenne que les pixels valides pour les capteurs grossiers ; les poids publiés n'ont pas été validés ainsi.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is no_hr if they show less than this share of it on the prediction day.</source>
        <translation>Pour la condition auto : une cellule est no_hr s'ils en montrent moins que cette part le jour de la carte.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is clouds or clouds_no_hr if more than this share is flagged as cloud on the prediction day.</source>
        <translation>Pour la condition auto : une cellule est clouds ou clouds_no_hr si plus que cette part est signalée comme nuageuse le jour de la carte.</translation>
    </message>
    <message>
        <source>Folder of model files</source>
        <translation>Dossier des fichiers de modèle</translation>
    </message>
    <message>
        <source>Continue an unfinished run</source>
        <translation>Continuer une exécution inachevée</translation>
    </message>
    <message>
        <source>Average over flips and turns</source>
        <translation>Moyenner sur les retournements et rotations</translation>
    </message>
    <message>
        <source>Hide cell borders (4 times slower)</source>
        <translation>Masquer les bords des cellules (4 fois plus lent)</translation>
    </message>
    <message>
        <source>Least share seen by Sentinel-2 or Landsat</source>
        <translation>Part minimale vue par Sentinel-2 ou Landsat</translation>
    </message>
    <message>
        <source>Largest share of cloud</source>
        <translation>Part maximale de nuages</translation>
    </message>
    <message>
        <source>No model file was given.</source>
        <translation>Aucun fichier de modèle n'a été donné.</translation>
    </message>
    <message>
        <source>Give a model file or a folder of them.</source>
        <translation>Donnez un fichier de modèle ou un dossier de fichiers de modèle.</translation>
    </message>
    <message>
        <source>The model file {path} does not exist.</source>
        <translation>Le fichier de modèle {path} n'existe pas.</translation>
    </message>
    <message>
        <source>Condition of the prediction day. It determines which inputs are hidden from the model and, with several model files, which of them are used. Automatic (auto) determines it for each cell from the images of that day and their cloud flags.</source>
        <translation>Condition du jour de la carte. Elle détermine quelles entrées sont masquées au modèle et, avec plusieurs fichiers de modèle, lesquels sont utilisés. Automatique (auto) la détermine pour chaque cellule d'après les images de ce jour et leurs indicateurs de nuages.</translation>
    </message>
    <message>
        <source>Number of cells that are mapped at a time. 0 chooses a number that suits the device; use a small number if memory is short.</source>
        <translation>Nombre de cellules cartographiées à la fois. 0 choisit un nombre adapté au matériel ; utilisez un petit nombre si la mémoire est limitée.</translation>
    </message>
    <message>
        <source>Where the model runs. auto uses the graphics card if there is a suitable one; the log gives the reason for the choice.</source>
        <translation>Où le modèle s'exécute. auto utilise la carte graphique s'il y en a une qui convient ; le journal donne la raison du choix.</translation>
    </message>
    <message>
        <source>fp32 (32 bit) gives the reference results. bf16 (16 bit where it loses little) is faster and differs by about 0.002 in snow cover at most; bf16_all (16 bit throughout) is the fastest and differs by about 0.01.</source>
        <translation>fp32 (32 bits) donne les résultats de référence. bf16 (16 bits là où la perte est faible) est plus rapide et diffère d'environ 0,002 au plus en couverture neigeuse ; bf16_all (16 bits partout) est le plus rapide et diffère d'environ 0,01.</translation>
    </message>
    <message>
        <source>Cells per batch</source>
        <translation>Cellules par lot</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Number of scenes with rasters.</source>
        <translation>Nombre de scènes ayant des rasters.</translation>
    </message>
    <message>
        <source>Snow cover from NDSI</source>
        <translation>Couverture neigeuse par NDSI</translation>
    </message>
    <message>
        <source>NDSI of SEN12TP scenes, and the snow cover that follows from it.</source>
        <translation>NDSI des scènes SEN12TP et couverture neigeuse qui en découle.</translation>
    </message>
    <message>
        <source>Writes two rasters for each SEN12TP scene, from the Sentinel-2 image that a map of the scene is made of: NDSI (10 m) and the snow cover that Gascoin et al. (2020) give for it (100 m). Pixels with a cloud probability above the limit have no value. Compare snow cover with a map, or train on it: Evaluate, Compare and Fine-tune read the folder as labels. It follows from the same image, so it is no independent truth.</source>
        <translation>Écrit deux rasters pour chaque scène SEN12TP, à partir de l'image Sentinel-2 dont est faite une carte de la scène : le NDSI (10 m) et la couverture neigeuse que Gascoin et al. (2020) en déduisent (100 m). Les pixels dont la probabilité de nuage dépasse la limite n'ont pas de valeur. Comparez la couverture neigeuse à une carte, ou servez-vous-en pour l'entraînement : Évaluer, Comparer et Affiner lisent le dossier comme références. Elle découle de la même image et n'est donc pas une vérité indépendante.</translation>
    </message>
    <message>
        <source>Add the rasters of each scene to the project, NDSI below snow cover.</source>
        <translation>Ajouter les rasters de chaque scène au projet, le NDSI sous la couverture neigeuse.</translation>
    </message>
    <message>
        <source>snow,ndsi,gascoin,sen12tp,labels,fsc,clouds</source>
        <translation>neige,ndsi,gascoin,sen12tp,références,fsc,nuages</translation>
    </message>
    <message>
        <source>Load the rasters</source>
        <translation>Charger les rasters</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>{day} snow by NDSI</source>
        <translation>{day} neige par NDSI</translation>
    </message>
    <message>
        <source>{day} NDSI</source>
        <translation>{day} NDSI</translation>
    </message>
    <message>
        <source>Number of days in the file.</source>
        <translation>Nombre de jours dans le fichier.</translation>
    </message>
    <message>
        <source>Export series as NetCDF</source>
        <translation>Exporter la série en NetCDF</translation>
    </message>
    <message>
        <source>Write a series of snow cover rasters as one file that models and scripts read.</source>
        <translation>Écrire une série de rasters de couverture neigeuse dans un seul fichier lisible par modèles et scripts.</translation>
    </message>
    <message>
        <source>Writes all days of a series into one NetCDF-4 file with the climate and forecast conventions (CF-1.11). Uncertainty, quality class and days since the last look go with it, where the maps have them.</source>
        <translation>Écrit tous les jours d'une série dans un seul fichier NetCDF-4 selon les conventions climat et prévision (CF-1.11). L'incertitude, la classe de qualité et les jours depuis la dernière vue les accompagnent, si les cartes les ont.</translation>
    </message>
    <message>
        <source>One variable for the snow cover, with time, y and x.</source>
        <translation>Une variable pour la couverture neigeuse, avec time, y et x.</translation>
    </message>
    <message>
        <source>snow,netcdf,cf,export,series,xarray,model</source>
        <translation>neige,netcdf,cf,exporter,série,xarray,modèle</translation>
    </message>
    <message>
        <source>NetCDF file</source>
        <translation>Fichier NetCDF</translation>
    </message>
    <message>
        <source>NetCDF files (*.nc)</source>
        <translation>Fichiers NetCDF (*.nc)</translation>
    </message>
    <message>
        <source>Percent of the pixels seen from above that have no value on the ground.</source>
        <translation>Pourcentage des pixels vus du dessus qui n’ont pas de valeur au sol.</translation>
    </message>
    <message>
        <source>Estimate snow cover under trees from what is seen from above and tree cover density.</source>
        <translation>Estimer la couverture neigeuse sous les arbres d’après ce qui est vu du dessus et la densité du couvert arboré.</translation>
    </message>
    <message>
        <source>Divides snow cover seen from above by the share of the ground that trees leave free, as LIS and the Copernicus snow products do. It is an estimate: under trees, snow is taken for as frequent as in the gaps between them. Where trees cover more than 90 % there is no value. A second raster for each day, in the folder 'quality', tells how far each pixel can be trusted: 0 best to 3 poor, 4 too many trees, 5 tree cover unknown.</source>
        <translation>Divise la couverture neigeuse vue du dessus par la part du sol que les arbres laissent libre, comme le font LIS et les produits neige de Copernicus. C’est une estimation : sous les arbres, la neige est supposée aussi fréquente que dans les trouées. Là où les arbres couvrent plus de 90 %, il n’y a pas de valeur. Un second raster par jour, dans le dossier 'quality', indique la fiabilité de chaque pixel : de 0 meilleure à 3 faible, 4 trop d’arbres, 5 couvert arboré inconnu.</translation>
    </message>
    <message>
        <source>Percent, 0 to 100, on any grid, as the Copernicus layer. Larger values are missing ones.</source>
        <translation>Pour cent, de 0 à 100, sur une grille quelconque, comme la couche de Copernicus. Les valeurs supérieures sont manquantes.</translation>
    </message>
    <message>
        <source>snow,ground,forest,trees,canopy,viewable,tree cover density,FSCOG</source>
        <translation>neige,sol,forêt,arbres,canopée,visible,densité du couvert arboré,FSCOG</translation>
    </message>
    <message>
        <source>Without a value (%)</source>
        <translation>Sans valeur (%)</translation>
    </message>
    <message>
        <source>Sensors of which nothing exists online, separated by commas.</source>
        <translation>Capteurs dont rien n'existe en ligne, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Number of services and products that failed. The log gives the reasons.</source>
        <translation>Nombre de services et de produits en échec. Le journal en donne les raisons.</translation>
    </message>
    <message>
        <source>Services whose products wait for an account, separated by commas.</source>
        <translation>Services dont les produits attendent un compte, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Services without account</source>
        <translation>Services sans compte</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Download what the area and the day need, build the stack and map it, in the place of stack files or a folder. An extent or area and the prediction day are needed. Products that are here already are not downloaded again.</source>
        <translation>Télécharge ce dont la zone et le jour ont besoin, construit la pile et la cartographie, à la place de fichiers de pile ou d'un dossier. Une emprise ou une zone et le jour de prédiction sont nécessaires. Les produits déjà présents ne sont pas téléchargés de nouveau.</translation>
    </message>
    <message>
        <source>Online data from</source>
        <translation>Données en ligne de</translation>
    </message>
    <message>
        <source>products: from several services, each with its own account. earth_engine: the pixels of the area alone, with one login.</source>
        <translation>products : de plusieurs services, chacun avec son compte. earth_engine : les pixels de la zone seuls, avec une seule connexion.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. Leave empty for that chosen under Accounts in the panel.</source>
        <translation>Projet Google Cloud enregistré pour Earth Engine. Laisser vide pour celui choisi sous Comptes dans le panneau.</translation>
    </message>
    <message>
        <source>Give the same folder for several days of an area, so that nothing is read twice. Leave empty for a temporary folder.</source>
        <translation>Indiquez le même dossier pour plusieurs jours d'une zone, afin que rien ne soit lu deux fois. Laissez vide pour un dossier temporaire.</translation>
    </message>
    <message>
        <source>Get the data from online services</source>
        <translation>Obtenir les données de services en ligne</translation>
    </message>
    <message>
        <source>Folder of the stack that is built</source>
        <translation>Dossier de la pile construite</translation>
    </message>
    <message>
        <source>Both a stack and data from online services were asked for.</source>
        <translation>Une pile et des données de services en ligne ont été demandées à la fois.</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Indiquez l'un des deux.</translation>
    </message>
    <message>
        <source>No day was given.</source>
        <translation>Aucun jour n'a été indiqué.</translation>
    </message>
    <message>
        <source>Give the prediction day.</source>
        <translation>Indiquez le jour de prédiction.</translation>
    </message>
    <message>
        <source>An account of {service} would add {gives}.</source>
        <translation>Un compte {service} ajouterait {gives}.</translation>
    </message>
    <message>
        <source>Nothing online for this area and these days: {sensors}.</source>
        <translation>Rien en ligne pour cette zone et ces jours : {sensors}.</translation>
    </message>
    <message>
        <source>Sensors to look for. None is required.</source>
        <translation>Capteurs à rechercher. Aucun n'est obligatoire.</translation>
    </message>
    <message>
        <source>Products in this folder are not downloaded again.</source>
        <translation>Les produits de ce dossier ne sont pas téléchargés à nouveau.</translation>
    </message>
    <message>
        <source>All areas share this folder. Leave empty for a folder of your own.</source>
        <translation>Toutes les zones partagent ce dossier. Laisser vide pour un dossier à vous.</translation>
    </message>
    <message>
        <source>Also use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Utiliser aussi VIIRS de NOAA-20 et NOAA-21 là où celui de Suomi NPP manque. Le modèle n'a pas été entraîné avec lui ; les cartes qui en sont faites le disent.</translation>
    </message>
    <message>
        <source>Download large images whole, for other areas and programs. Otherwise only their parts that show the area are downloaded, which is about a tenth.</source>
        <translation>Télécharger les grandes images en entier, pour d'autres zones et d'autres programmes. Sinon, seules leurs parties qui montrent la zone sont téléchargées, soit environ un dixième.</translation>
    </message>
    <message>
        <source>Folder of your own products</source>
        <translation>Dossier de vos propres produits</translation>
    </message>
    <message>
        <source>Substitutes for missing VIIRS</source>
        <translation>Substituts de VIIRS manquant</translation>
    </message>
    <message>
        <source>Whole files</source>
        <translation>Fichiers entiers</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Capteurs</translation>
    </message>
    <message>
        <source>Account for {gives}, from QGIS's authentication database. Register at {page}. Without one, these products are not downloaded.</source>
        <translation>Compte pour {gives}, de la base d'authentification de QGIS. S'inscrire sur {page}. Sans compte, ces produits ne sont pas téléchargés.</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>Rapport : {path}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
        <source>Model weights (*.pth *.pt *.safetensors)</source>
        <translation>Poids de modèle (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of all pixels with data, 0 to 1. Empty if there are none.</source>
        <translation>Fraction de couverture neigeuse moyenne de tous les pixels avec données, 0 à 1. Vide s'il n'y en a pas.</translation>
    </message>
    <message>
        <source>Sum of fractional snow cover times pixel area, in square kilometres.</source>
        <translation>Somme de la fraction de couverture neigeuse multipliée par la surface du pixel, en kilomètres carrés.</translation>
    </message>
    <message>
        <source>Percentage of the pixels in the mapped cells that have data.</source>
        <translation>Pourcentage des pixels des cellules cartographiées ayant des données.</translation>
    </message>
    <message>
        <source>Mean fractional snow cover within the extent or area, where pixels at the edge count in part. Empty without an extent or area.</source>
        <translation>Fraction de couverture neigeuse moyenne dans l'emprise ou la zone, où les pixels du bord comptent en partie. Vide sans emprise ni zone.</translation>
    </message>
    <message>
        <source>As above, the snow-covered area in square kilometres.</source>
        <translation>Comme ci-dessus, la surface enneigée en kilomètres carrés.</translation>
    </message>
    <message>
        <source>Device that ran the model: cpu, cuda or mps.</source>
        <translation>Matériel qui a exécuté le modèle : cpu, cuda ou mps.</translation>
    </message>
    <message>
        <source>Condition whose masking was applied to the input. Several are separated by commas.</source>
        <translation>Condition dont le masquage a été appliqué aux entrées. Plusieurs sont séparées par des virgules.</translation>
    </message>
    <message>
        <source>Number of cells of each condition, such as clear 20, no_hr 5.</source>
        <translation>Nombre de cellules de chaque condition, comme clear 20, no_hr 5.</translation>
    </message>
    <message>
        <source>Mean of the uncertainty raster. Empty if none was requested.</source>
        <translation>Moyenne du raster d'incertitude. Vide si aucun n'a été demandé.</translation>
    </message>
    <message>
        <source>SHA-256 checksum of the model file. Several are separated by commas.</source>
        <translation>Somme de contrôle SHA-256 du fichier de modèle. Plusieurs sont séparées par des virgules.</translation>
    </message>
    <message>
        <source>Predict snow cover</source>
        <translation>Cartographier la couverture neigeuse</translation>
    </message>
    <message>
        <source>Map fractional snow cover at 100 m from an 8-day multi-sensor stack.</source>
        <translation>Cartographier la fraction de couverture neigeuse à 100 m à partir d'une pile multi-capteurs de 8 jours.</translation>
    </message>
    <message>
        <source>Maps which fraction of each 100 m pixel is covered by snow as seen from above on one day (viewable fractional snow cover, 0 to 1). The SnowGalileo model uses the data of all sensors on the eight days up to that day, together with terrain and land cover. It runs in a process of its own, on the graphics card or the processor.</source>
        <translation>Cartographie quelle fraction de chaque pixel de 100 m est couverte de neige vue d'en haut un jour donné (fraction de couverture neigeuse visible, 0 à 1). Le modèle SnowGalileo utilise les données de tous les capteurs des huit jours jusqu'à ce jour, avec le terrain et l'occupation du sol. Il s'exécute dans son propre processus, sur la carte graphique ou le processeur.</translation>
    </message>
    <message>
        <source>In the area: mean snow cover {mean:.0f} %, snow-covered area {area:.3g} km2. {run}</source>
        <translation>Dans la zone : couverture neigeuse moyenne {mean:.0f} %, surface enneigée {area:.3g} km2. {run}</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999. If the cells are in several coordinate systems, this is the map with the most cells; the others are written to the same folder.</source>
        <translation>GeoTIFF, 100 m, 0 à 1, nodata -9999. Si les cellules sont dans plusieurs systèmes de coordonnées, il s'agit de la carte ayant le plus de cellules ; les autres sont écrites dans le même dossier.</translation>
    </message>
    <message>
        <source>GeoTIFF with the standard deviation over several model files or over flips and turns, nodata -9999. It requires at least two model files, or flips and turns.</source>
        <translation>GeoTIFF de l'écart-type sur plusieurs fichiers de modèle ou sur les retournements et rotations, nodata -9999. Nécessite au moins deux fichiers de modèle, ou les retournements et rotations.</translation>
    </message>
    <message>
        <source>GeoTIFF with eight bands that show how reliable each pixel is, and why: quality class 0 (best) to 3, condition, days since the last clear view by Sentinel-2 or Landsat, days since the last view by Sentinel-1, number of tokens that the model saw, contributing sensors, missing pixels, and sensors of which a better version will follow.</source>
        <translation>GeoTIFF de huit bandes montrant la fiabilité de chaque pixel, et ses raisons : classe de qualité 0 (excellente) à 3, condition, jours depuis la dernière vue claire de Sentinel-2 ou Landsat, jours depuis la dernière vue de Sentinel-1, nombre de jetons vus par le modèle, capteurs ayant contribué, pixels manquants et capteurs dont une meilleure version suivra.</translation>
    </message>
    <message>
        <source>GeoTIFF of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>GeoTIFF en octets : 0 à 100 pour cent, 205 aucune vue optique en huit jours, 255 pas de données.</translation>
    </message>
    <message>
        <source>{cells} in {time} on {device}.</source>
        <translation>{cells} en {time} sur {device}.</translation>
    </message>
    <message>
        <source>Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. {run}</source>
        <translation>Couverture neigeuse moyenne {mean:.0f} %, surface enneigée {area:.2f} km2, {valid:.0f} % de pixels avec données. {run}</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology</source>
        <translation>neige,couverture neigeuse,carte de neige,fsc,sentinel,landsat,modis,viirs,apprentissage profond,transformer,hydrologie</translation>
    </message>
    <message>
        <source>Fractional snow cover</source>
        <translation>Fraction de couverture neigeuse</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertitude</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Percent with Copernicus codes</source>
        <translation>Pourcentage avec codes Copernicus</translation>
    </message>
    <message>
        <source>Mean fractional snow cover</source>
        <translation>Fraction de couverture neigeuse moyenne</translation>
    </message>
    <message>
        <source>Snow-covered area (km2)</source>
        <translation>Surface enneigée (km2)</translation>
    </message>
    <message>
        <source>Pixels with data (%)</source>
        <translation>Pixels avec données (%)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of the area</source>
        <translation>Fraction de couverture neigeuse moyenne de la zone</translation>
    </message>
    <message>
        <source>Snow-covered area within the area (km2)</source>
        <translation>Surface enneigée dans la zone (km2)</translation>
    </message>
    <message>
        <source>Cells mapped</source>
        <translation>Cellules cartographiées</translation>
    </message>
    <message>
        <source>Mean uncertainty</source>
        <translation>Incertitude moyenne</translation>
    </message>
    <message>
        <source>Condition used</source>
        <translation>Condition utilisée</translation>
    </message>
    <message>
        <source>Model checksum (SHA-256)</source>
        <translation>Somme de contrôle du modèle (SHA-256)</translation>
    </message>
    <message>
        <source>No pixel has data. {run}</source>
        <translation>Aucun pixel n'a de données. {run}</translation>
    </message>
    <message>
        <source>STAC collection of the maps. Each map has a STAC item in the same folder.</source>
        <translation>Collection STAC des cartes. Chaque carte a un élément STAC dans le même dossier.</translation>
    </message>
    <message>
        <source>Number of maps that were made.</source>
        <translation>Nombre de cartes établies.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped on all days together.</source>
        <translation>Nombre de cellules de 1 km cartographiées, tous jours confondus.</translation>
    </message>
    <message>
        <source>Predict snow cover of a series of days</source>
        <translation>Cartographier la couverture neigeuse d'une série de jours</translation>
    </message>
    <message>
        <source>Make a dated snow map for each day, and an index (STAC) of the maps.</source>
        <translation>Établir une carte de neige datée pour chaque jour, et un index (STAC) des cartes.</translation>
    </message>
    <message>
        <source>Maps fractional snow cover for every prediction day of the stacks between two days, in one job. Each map is written as soon as its day is finished. The maps are dated, so that the Temporal Controller can animate them. To continue a stopped run, start it again with the same folder.</source>
        <translation>Cartographie la fraction de couverture neigeuse pour chaque jour de la carte des piles entre deux jours, en un seul traitement. Chaque carte est écrite dès que son jour est terminé. Les cartes sont datées, de sorte que le contrôleur temporel peut les animer. Pour continuer une exécution arrêtée, relancez-la avec le même dossier.</translation>
    </message>
    <message>
        <source>First prediction day. Leave empty to start with the first stack.</source>
        <translation>Premier jour de la carte. Laisser vide pour commencer à la première pile.</translation>
    </message>
    <message>
        <source>Last prediction day. Leave empty to end with the last stack.</source>
        <translation>Dernier jour de la carte. Laisser vide pour finir à la dernière pile.</translation>
    </message>
    <message>
        <source>For each day, fsc_&lt;day&gt;.tif and the other requested rasters are written to this folder, and the index fsc_collection.json.</source>
        <translation>Pour chaque jour, fsc_&lt;day&gt;.tif et les autres rasters demandés sont écrits dans ce dossier, ainsi que l'index fsc_collection.json.</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,series,season,days,temporal,stac</source>
        <translation>neige,couverture neigeuse,carte de neige,fsc,série,saison,jours,temporel,stac</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Also write a raster with eight bands that show how reliable each pixel is, and why.</source>
        <translation>Écrire aussi un raster de huit bandes montrant la fiabilité de chaque pixel, et ses raisons.</translation>
    </message>
    <message>
        <source>Also write the standard deviation over several model files or over flips and turns. It requires at least two model files, or flips and turns.</source>
        <translation>Écrire aussi l'écart-type sur plusieurs fichiers de modèle ou sur les retournements et rotations. Nécessite au moins deux fichiers de modèle, ou les retournements et rotations.</translation>
    </message>
    <message>
        <source>Also write a raster of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>Écrire aussi un raster en octets : 0 à 100 pour cent, 205 aucune vue optique en huit jours, 255 pas de données.</translation>
    </message>
    <message>
        <source>Load the maps</source>
        <translation>Charger les cartes</translation>
    </message>
    <message>
        <source>Add the snow maps to the project.</source>
        <translation>Ajouter les cartes de neige au projet.</translation>
    </message>
    <message>
        <source>Folder for the maps</source>
        <translation>Dossier des cartes</translation>
    </message>
    <message>
        <source>Index (STAC collection)</source>
        <translation>Index (collection STAC)</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>{maps}, {cells}.</source>
        <translation>{maps}, {cells}.</translation>
    </message>
    <message>
        <source>The trained encoder, from which fine-tuning can start.</source>
        <translation>L'encodeur entraîné, dont l'affinage peut partir.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: mean loss and learning rate.</source>
        <translation>Table (CSV) avec une ligne par époque : perte moyenne et taux d'apprentissage.</translation>
    </message>
    <message>
        <source>Mean loss of the last epoch.</source>
        <translation>Perte moyenne de la dernière époque.</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used; the log says why.</source>
        <translation>Nombre de fichiers d'entrée ou de cellules inutilisables ; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>Pre-train model</source>
        <translation>Pré-entraîner le modèle</translation>
    </message>
    <message>
        <source>Teach an encoder what stacks look like, without labels.</source>
        <translation>Apprendre à un encodeur à quoi ressemblent les piles, sans références.</translation>
    </message>
    <message>
        <source>Trains the encoder of SnowGalileo on stacks without labels: from a tenth of a cell's data, half of the data must be predicted. Fine-tuning on labelled stacks can start from this encoder. The published one was trained on 150,000 cells for 200 epochs, which takes a graphics card; a few cells teach it little. A cancelled or interrupted training can be resumed.</source>
        <translation>Entraîne l'encodeur de SnowGalileo sur des piles sans références : à partir d'un dixième des données d'une cellule, la moitié des données doit être prédite. L'affinage sur des piles avec références peut partir de cet encodeur. Celui qui est publié a été entraîné sur 150 000 cellules pendant 200 époques, ce qui exige une carte graphique ; quelques cellules lui apprennent peu. Un entraînement annulé ou interrompu peut être repris.</translation>
    </message>
    <message>
        <source>snow,training,pre-training,self-supervised,masked autoencoder,encoder,deep learning</source>
        <translation>neige,entraînement,pré-entraînement,auto-supervisé,auto-encodeur masqué,encodeur,apprentissage profond</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Epoch {epoch}: loss {loss:.4f}</source>
        <translation>Époque {epoch} : perte {loss:.4f}</translation>
    </message>
    <message>
        <source>SnowGalileo: fractional snow cover</source>
        <translation>SnowGalileo : fraction de couverture neigeuse</translation>
    </message>
    <message>
        <source>The example model {file} cannot be read.</source>
        <translation>Le modèle d'exemple {file} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Day of the image. Empty if Sentinel-2 saw nothing on the eight days.</source>
        <translation>Jour de l'image. Vide si Sentinel-2 n'a rien vu pendant les huit jours.</translation>
    </message>
    <message>
        <source>Percentage of the cells that the image shows.</source>
        <translation>Pourcentage des cellules que montre l'image.</translation>
    </message>
    <message>
        <source>Sentinel-2 quick-look</source>
        <translation>Aperçu Sentinel-2</translation>
    </message>
    <message>
        <source>Write the clearest Sentinel-2 image of a stack, to look at beside its snow map.</source>
        <translation>Écrire l'image Sentinel-2 la plus claire d'une pile, à regarder à côté de sa carte de neige.</translation>
    </message>
    <message>
        <source>Writes the Sentinel-2 image of the clearest of a stack's eight days, from the stack itself, in true colour and in short-wave colours (B11, B8, B4), in which snow is blue and cloud is white. The bytes are for looking at; they are no reflectances.</source>
        <translation>Écrit l'image Sentinel-2 du plus clair des huit jours d'une pile, à partir de la pile elle-même, en couleurs naturelles et en infrarouge à ondes courtes (B11, B8, B4), où la neige est bleue et les nuages blancs. Les octets servent à la visualisation ; ce ne sont pas des réflectances.</translation>
    </message>
    <message>
        <source>GeoTIFF of 10 m: bands 1 to 3 in true colour, bands 4 to 6 in short-wave colours.</source>
        <translation>GeoTIFF de 10 m : bandes 1 à 3 en couleurs naturelles, bandes 4 à 6 en infrarouge à ondes courtes.</translation>
    </message>
    <message>
        <source>snow,sentinel,image,quick-look,quicklook,rgb,true colour,swir,stack</source>
        <translation>neige,sentinel,image,aperçu,quicklook,rvb,couleurs naturelles,swir,pile</translation>
    </message>
    <message>
        <source>Quick-look</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Day of the image</source>
        <translation>Jour de l'image</translation>
    </message>
    <message>
        <source>Cells seen (%)</source>
        <translation>Cellules vues (%)</translation>
    </message>
    <message>
        <source>Number of pages.</source>
        <translation>Nombre de pages.</translation>
    </message>
    <message>
        <source>Snow report</source>
        <translation>Bulletin de neige</translation>
    </message>
    <message>
        <source>A page with map, numbers, charts and quality of one day, as PDF and picture.</source>
        <translation>Une page avec la carte, les chiffres, les graphiques et la qualité d'un jour, en PDF et en image.</translation>
    </message>
    <message>
        <source>Lays out the snow cover of one day on a page to send out: the map over the relief of the terrain model, snow cover, snow-covered area and snow line of the areas, charts, how much was seen and how sure it is, and where the map comes from. With maps of several days, the pages of single areas show the season, too. The page is a layout template (.qpt), which can be replaced by one of your own.</source>
        <translation>Met en page la couverture neigeuse d'un jour pour l'envoi : la carte sur le relief du modèle de terrain, la couverture neigeuse, la surface enneigée et la ligne de neige des zones, des graphiques, ce qui a été vu et avec quelle certitude, et l'origine de la carte. Avec des cartes de plusieurs jours, les pages de chaque zone montrent aussi la saison. La page est un modèle de mise en page (.qpt), que l'on peut remplacer par le sien.</translation>
    </message>
    <message>
        <source>Empty: the last day that there is.</source>
        <translation>Vide : le dernier jour disponible.</translation>
    </message>
    <message>
        <source>one page with all areas</source>
        <translation>une page avec toutes les zones</translation>
    </message>
    <message>
        <source>a page for each area</source>
        <translation>une page par zone</translation>
    </message>
    <message>
        <source>all areas, then a page for each</source>
        <translation>toutes les zones, puis une page pour chacune</translation>
    </message>
    <message>
        <source>One page with all areas and a table of them, or a page for each area with its elevation bands.</source>
        <translation>Une page avec toutes les zones et leur tableau, ou une page par zone avec ses tranches d'altitude.</translation>
    </message>
    <message>
        <source>Stands at the top. Empty: Snow cover.</source>
        <translation>En haut de la page. Vide : Couverture neigeuse.</translation>
    </message>
    <message>
        <source>A layout of your own instead of the shipped one; the guide tells what it can show.</source>
        <translation>Une mise en page à vous au lieu de celle fournie ; le guide dit ce qu'elle peut montrer.</translation>
    </message>
    <message>
        <source>All pages in one file.</source>
        <translation>Toutes les pages dans un seul fichier.</translation>
    </message>
    <message>
        <source>The page as a picture; several pages are numbered: name_1.png, name_2.png.</source>
        <translation>La page en image ; plusieurs pages sont numérotées : nom_1.png, nom_2.png.</translation>
    </message>
    <message>
        <source>There is no map of {day}; the last one is of {last}.</source>
        <translation>Il n'y a pas de carte du {day} ; la dernière est du {last}.</translation>
    </message>
    <message>
        <source>snow,report,pdf,layout,atlas,print,bulletin,catchment</source>
        <translation>snow,neige,rapport,pdf,mise en page,atlas,imprimer,bulletin,bassin</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>Jour du bulletin</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Layout template</source>
        <translation>Modèle de mise en page</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>Fichiers PNG (*.png)</translation>
    </message>
    <message>
        <source>No areas were given.</source>
        <translation>Aucune zone n'a été donnée.</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>Choisissez une couche de polygones.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Choisissez un autre jour.</translation>
    </message>
    <message>
        <source>Layout templates (*.qpt)</source>
        <translation>Modèles de mise en page (*.qpt)</translation>
    </message>
    <message>
        <source>Whether all four errors are within 0.005 of the published ones.</source>
        <translation>Si les quatre erreurs sont à moins de 0,005 des erreurs publiées.</translation>
    </message>
    <message>
        <source>Number of cells that were compared.</source>
        <translation>Nombre de cellules comparées.</translation>
    </message>
    <message>
        <source>Reproduce the published accuracy</source>
        <translation>Reproduire la précision publiée</translation>
    </message>
    <message>
        <source>Evaluate the published models on the published test data, beside the published table.</source>
        <translation>Évaluer les modèles publiés sur les données de test publiées, à côté du tableau publié.</translation>
    </message>
    <message>
        <source>Downloads the test data of a region with their labels (about 0.6 GB) and the twelve published models for it (0.3 GB), as far as they are not here, evaluates all four conditions with three models each, and writes the errors beside the published ones. This shows that the installed engine, the downloaded models and the reading of data are right. Without a GPU, it takes long.</source>
        <translation>Télécharge les données de test d'une région avec leurs étiquettes (environ 0,6 Go) et les douze modèles publiés correspondants (0,3 Go), s'ils ne sont pas déjà là, évalue les quatre conditions avec trois modèles chacune et écrit les erreurs à côté de celles publiées. Cela montre que le moteur installé, les modèles téléchargés et la lecture des données sont corrects. Sans GPU, c'est long.</translation>
    </message>
    <message>
        <source>Region of the test data.</source>
        <translation>Région des données de test.</translation>
    </message>
    <message>
        <source>Where the models run.</source>
        <translation>Où les modèles s'exécutent.</translation>
    </message>
    <message>
        <source>Archive with labels, where those of the record cannot be told by their name.</source>
        <translation>Archive d'étiquettes, si celles du jeu de données ne se reconnaissent pas à leur nom.</translation>
    </message>
    <message>
        <source>Text file with the table.</source>
        <translation>Fichier texte contenant le tableau.</translation>
    </message>
    <message>
        <source>snow,reproduce,accuracy,rmse,evaluate,published,test,zenodo</source>
        <translation>neige,reproduire,précision,rmse,évaluer,publié,test,zenodo</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>Reproduced</source>
        <translation>Reproduit</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the area touches.</source>
        <translation>Nombre de cellules de 1 km que touche la zone.</translation>
    </message>
    <message>
        <source>Estimated size of the stack on disk, in megabytes.</source>
        <translation>Taille estimée de la pile sur le disque, en mégaoctets.</translation>
    </message>
    <message>
        <source>Look through archive</source>
        <translation>Examiner l'archive</translation>
    </message>
    <message>
        <source>Show which downloaded products cover an area on the eight days up to a prediction day.</source>
        <translation>Montrer quels produits téléchargés couvrent une zone pendant les huit jours jusqu'au jour de la carte.</translation>
    </message>
    <message>
        <source>Finds the products in an archive folder that Build input stack would use. It shows how much of the area each sensor covers on each day, what is missing, which files cannot be used and why, and how much disk space and time the stack will take. Nothing is built.</source>
        <translation>Trouve dans un dossier d'archive les produits que « Construire la pile d'entrée » utiliserait. Montre quelle part de la zone chaque capteur couvre chaque jour, ce qui manque, quels fichiers sont inutilisables et pourquoi, et combien d'espace disque et de temps la pile demandera. Rien n'est construit.</translation>
    </message>
    <message>
        <source>snow,stack,archive,products,scan,sentinel,landsat,modis,viirs,era5,downloads</source>
        <translation>neige,pile,archive,produits,examiner,sentinel,landsat,modis,viirs,era5,téléchargements</translation>
    </message>
    <message>
        <source>Size of the stack (MB)</source>
        <translation>Taille de la pile (Mo)</translation>
    </message>
    <message>
        <source>{cells}; missing: {missing}.</source>
        <translation>{cells} ; manquants : {missing}.</translation>
    </message>
    <message>
        <source>Number of products that exist online.</source>
        <translation>Nombre de produits existant en ligne.</translation>
    </message>
    <message>
        <source>Size of the products that would be downloaded, in megabytes.</source>
        <translation>Taille des produits qui seraient téléchargés, en mégaoctets.</translation>
    </message>
    <message>
        <source>Search online products</source>
        <translation>Rechercher des produits en ligne</translation>
    </message>
    <message>
        <source>Show which products of online services cover an area on the eight days up to a day.</source>
        <translation>Montrer quels produits des services en ligne couvrent une zone pendant les huit jours jusqu'à un jour donné.</translation>
    </message>
    <message>
        <source>Asks the Copernicus Data Space, NASA Earthdata, USGS and open buckets what they have of an area on the eight days up to a prediction day. It shows how much of the area each sensor covers on each day, the cloud cover where it is known, the size of the downloads, and what waits for an account. Searching needs no account, and nothing is downloaded.</source>
        <translation>Demande à Copernicus Data Space, NASA Earthdata, USGS et aux dépôts ouverts ce qu'ils ont d'une zone pendant les huit jours jusqu'au jour de la carte. Montre quelle part de la zone chaque capteur couvre chaque jour, la couverture nuageuse si elle est connue, la taille des téléchargements et ce qui attend un compte. La recherche ne demande aucun compte, et rien n'est téléchargé.</translation>
    </message>
    <message>
        <source>snow,online,search,catalogue,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>neige,en ligne,rechercher,catalogue,copernicus,nasa,usgs,climat,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Size of the downloads (MB)</source>
        <translation>Taille des téléchargements (Mo)</translation>
    </message>
    <message>
        <source>{day}  {name}  {size} MB</source>
        <translation>{day}  {name}  {size} Mo</translation>
    </message>
    <message>
        <source>Day 0 of the dates in the raster.</source>
        <translation>Jour 0 des dates du raster.</translation>
    </message>
    <message>
        <source>Snow days, first and last snow, and the snow season of every pixel in one year.</source>
        <translation>Jours de neige, première et dernière neige, et saison neigeuse de chaque pixel sur une année.</translation>
    </message>
    <message>
        <source>Works out, for every pixel and one hydrological year, how many days had snow, the first and last snow day, the longest snow period, and the snow season. Dates are days from the first day of the year (0); -1: never seen, -2: no such day.</source>
        <translation>Calcule, pour chaque pixel et une année hydrologique, le nombre de jours de neige, le premier et le dernier jour de neige, la plus longue période de neige et la saison neigeuse. Les dates sont des jours depuis le premier jour de l'année (0) ; -1 : jamais vu, -2 : pas de tel jour.</translation>
    </message>
    <message>
        <source>Empty: 09-01 in the north, 03-01 in the south.</source>
        <translation>Vide : 09-01 dans le nord, 03-01 dans le sud.</translation>
    </message>
    <message>
        <source>Of rasters of several years: the year in which the one begins, as 2024, or latest.</source>
        <translation>Pour des rasters de plusieurs années : l'année où commence celle voulue, comme 2024, ou latest (la dernière).</translation>
    </message>
    <message>
        <source>none: a day without a value is no snow day and ends a period. persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>none : un jour sans valeur n'est pas un jour de neige et termine une période. persistence : la dernière valeur. linear : entre les valeurs. pchip : une courbe lisse entre les valeurs.</translation>
    </message>
    <message>
        <source>0: any.</source>
        <translation>0 : quelconque.</translation>
    </message>
    <message>
        <source>So many days in a row with snow begin the season, and so many without end it.</source>
        <translation>Autant de jours de suite avec neige commencent la saison, et autant sans neige la terminent.</translation>
    </message>
    <message>
        <source>Raster with one band for each figure, named NOBS, SCD, FSD, LSD and so on.</source>
        <translation>Raster avec une bande par indicateur, nommées NOBS, SCD, FSD, LSD, etc.</translation>
    </message>
    <message>
        <source>snow,season,duration,scd,onset,melt-out,smod,sod,phenology</source>
        <translation>neige,saison,durée,scd,début,fonte,smod,sod,phénologie</translation>
    </message>
    <message>
        <source>First day of the year (MM-DD)</source>
        <translation>Premier jour de l'année (MM-JJ)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Days that begin and end the season</source>
        <translation>Jours qui commencent et terminent la saison</translation>
    </message>
    <message>
        <source>First day of the year</source>
        <translation>Premier jour de l'année</translation>
    </message>
    <message>
        <source>Fill gaps before</source>
        <translation>Remplir d'abord les lacunes</translation>
    </message>
    <message>
        <source>Largest difference between the computed and the stored snow cover, 0 to 1.</source>
        <translation>Plus grande différence entre la couverture neigeuse calculée et celle enregistrée, 0 à 1.</translation>
    </message>
    <message>
        <source>Speed with the small demonstration model. The published models are slower.</source>
        <translation>Vitesse avec le petit modèle de démonstration. Les modèles publiés sont plus lents.</translation>
    </message>
    <message>
        <source>The result as text, with device and software versions.</source>
        <translation>Le résultat sous forme de texte, avec les versions du matériel et des logiciels.</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Tester cet ordinateur</translation>
    </message>
    <message>
        <source>Check that the model gives the right results on this computer.</source>
        <translation>Vérifier que le modèle donne les bons résultats sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Maps the snow cover of three 1 km cells that come with the plugin, on the chosen device and with the demonstration model, and compares the results with stored ones. The algorithm fails if they differ.</source>
        <translation>Cartographie la couverture neigeuse de trois cellules de 1 km fournies avec l'extension, sur le matériel choisi et avec le modèle de démonstration, et compare les résultats à ceux enregistrés. L'algorithme échoue s'ils diffèrent.</translation>
    </message>
    <message>
        <source>The device to test. auto uses the graphics card if there is a suitable one.</source>
        <translation>Le matériel à tester. auto utilise la carte graphique s'il y en a une qui convient.</translation>
    </message>
    <message>
        <source>The precision to test. With 16 bit (bf16, bf16_all), larger differences are allowed than with 32 bit (fp32).</source>
        <translation>La précision à tester. Avec 16 bits (bf16, bf16_all), de plus grandes différences sont admises qu'avec 32 bits (fp32).</translation>
    </message>
    <message>
        <source>snow,test,self-test,check,install,device,graphics card,precision</source>
        <translation>neige,test,autotest,vérifier,installer,matériel,carte graphique,précision</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Plus grande différence</translation>
    </message>
    <message>
        <source>Cells per second</source>
        <translation>Cellules par seconde</translation>
    </message>
    <message>
        <source>Try another device, and report the problem.</source>
        <translation>Essayez un autre matériel et signalez le problème.</translation>
    </message>
    <message>
        <source>Number of scenes that fit.</source>
        <translation>Nombre de scènes qui conviennent.</translation>
    </message>
    <message>
        <source>Number of scenes that fit and lie in the folder.</source>
        <translation>Nombre de scènes qui conviennent et se trouvent dans le dossier.</translation>
    </message>
    <message>
        <source>SEN12TP scenes</source>
        <translation>Scènes SEN12TP</translation>
    </message>
    <message>
        <source>Show where the scenes of SEN12TP lie, and which of them you have.</source>
        <translation>Montrer où se trouvent les scènes de SEN12TP et lesquelles vous avez.</translation>
    </message>
    <message>
        <source>Makes a layer of the outlines of SEN12TP scenes from the published metadata, coloured by month. Its fields are region and scene, the times of both images, train or test, land cover, climate, and where the scene's files are, if you have them.</source>
        <translation>Crée, à partir des métadonnées publiées, une couche des contours des scènes SEN12TP, colorée par mois. Ses champs sont la région et la scène, les heures des deux images, entraînement ou test, l'occupation du sol, le climat et, si vous les avez, l'emplacement des fichiers de la scène.</translation>
    </message>
    <message>
        <source>The published file sen12tp-metadata.json.</source>
        <translation>Le fichier publié sen12tp-metadata.json.</translation>
    </message>
    <message>
        <source>Folder in which to look for scenes and zip files of them. Nothing is unpacked.</source>
        <translation>Dossier où chercher les scènes et les fichiers zip qui en contiennent. Rien n'est décompressé.</translation>
    </message>
    <message>
        <source>Only scenes that touch this rectangle. Leave empty for all scenes.</source>
        <translation>Seulement les scènes qui touchent ce rectangle. Laisser vide pour toutes les scènes.</translation>
    </message>
    <message>
        <source>Only scenes that touch these polygons. Leave empty for all scenes.</source>
        <translation>Seulement les scènes qui touchent ces polygones. Laisser vide pour toutes les scènes.</translation>
    </message>
    <message>
        <source>Months of the Sentinel-2 image (UTC). Choose none for all.</source>
        <translation>Mois de l'image Sentinel-2 (UTC). N'en choisir aucun pour tous.</translation>
    </message>
    <message>
        <source>Prevailing land cover of the scene. Choose none for all.</source>
        <translation>Occupation du sol dominante de la scène. N'en choisir aucune pour toutes.</translation>
    </message>
    <message>
        <source>GeoPackage with one polygon for each scene.</source>
        <translation>GeoPackage avec un polygone par scène.</translation>
    </message>
    <message>
        <source>snow,sen12tp,scenes,catalogue,footprints,outlines,metadata</source>
        <translation>neige,sen12tp,scènes,catalogue,emprises,contours,métadonnées</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Scene folder</source>
        <translation>Dossier des scènes</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contours</translation>
    </message>
    <message>
        <source>Scenes in the folder</source>
        <translation>Scènes dans le dossier</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Laissé de côté : {reason}</translation>
    </message>
    <message>
        <source>Snow products</source>
        <translation>Produits de neige</translation>
    </message>
    <message>
        <source>Snow cover maps, one for each day. The day is read from the file, else from its name.</source>
        <translation>Cartes de couverture neigeuse, une par jour. Le jour est lu dans le fichier, sinon dans son nom.</translation>
    </message>
    <message>
        <source>All GeoTIFFs in the folder are used. Give either rasters or a folder.</source>
        <translation>Tous les GeoTIFF du dossier sont utilisés. Donnez soit des rasters, soit un dossier.</translation>
    </message>
    <message>
        <source>Empty: the day of the first raster.</source>
        <translation>Vide : le jour du premier raster.</translation>
    </message>
    <message>
        <source>Empty: the day of the last raster.</source>
        <translation>Vide : le jour du dernier raster.</translation>
    </message>
    <message>
        <source>A pixel with at least this snow cover counts as snow.</source>
        <translation>Un pixel ayant au moins cette couverture neigeuse compte comme neige.</translation>
    </message>
    <message>
        <source>auto: recognised from each file. fraction: 0 to 1; percent: 0 to 100; clms: percent with codes above 200, as Copernicus products have them; classes: 10 no snow, 11 snow.</source>
        <translation>auto : reconnu d'après chaque fichier. fraction : 0 à 1 ; percent : 0 à 100 ; clms : pourcentage avec des codes au-dessus de 200, comme dans les produits Copernicus ; classes : 10 sans neige, 11 neige.</translation>
    </message>
    <message>
        <source>Uncertainty, quality class and days since the last look of the maps. In a folder of maps they are found without.</source>
        <translation>Incertitude, classe de qualité et jours depuis la dernière vue des cartes. Dans un dossier de cartes, elles sont trouvées d'elles-mêmes.</translation>
    </message>
    <message>
        <source>Add the rasters to the project, as one group with one legend, for the Temporal Controller.</source>
        <translation>Ajouter les rasters au projet, en un groupe avec une légende, pour le contrôleur temporel.</translation>
    </message>
    <message>
        <source>Polygons, such as catchments. They are named by a field 'name', 'id', 'code' or 'label'.</source>
        <translation>Polygones, par exemple des bassins versants. Ils sont nommés par un champ « name », « id », « code » ou « label ».</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid.</source>
        <translation>Altitudes en mètres, sur une grille quelconque.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif *.tiff)</source>
        <translation>GeoTIFF (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>Snow cover rasters</source>
        <translation>Rasters de couverture neigeuse</translation>
    </message>
    <message>
        <source>Folder of snow cover rasters</source>
        <translation>Dossier des rasters de couverture neigeuse</translation>
    </message>
    <message>
        <source>Snow from</source>
        <translation>Neige à partir de</translation>
    </message>
    <message>
        <source>Both rasters and a folder were given.</source>
        <translation>Des rasters et un dossier ont été donnés.</translation>
    </message>
    <message>
        <source>No raster was given.</source>
        <translation>Aucun raster n'a été donné.</translation>
    </message>
    <message>
        <source>Give either rasters or a folder.</source>
        <translation>Donnez soit des rasters, soit un dossier.</translation>
    </message>
    <message>
        <source>Uncertainty and quality layers</source>
        <translation>Couches d'incertitude et de qualité</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>Images SVG (*.svg)</translation>
    </message>
    <message>
        <source>Numbers of the chart (*.csv)</source>
        <translation>Chiffres du graphique (*.csv)</translation>
    </message>
    <message>
        <source>Draw charts on dark paper.</source>
        <translation>Dessiner les graphiques sur fond sombre.</translation>
    </message>
    <message>
        <source>1: slopes of all directions together; 4: north, east, south, west; 8: the directions between as well.</source>
        <translation>1 : pentes de toutes orientations ensemble ; 4 : nord, est, sud, ouest ; 8 : aussi les orientations intermédiaires.</translation>
    </message>
    <message>
        <source>Values of the rasters</source>
        <translation>Valeurs des rasters</translation>
    </message>
    <message>
        <source>Dark charts</source>
        <translation>Graphiques sombres</translation>
    </message>
    <message>
        <source>Values read as {kind}.</source>
        <translation>Valeurs lues comme {kind}.</translation>
    </message>
    <message>
        <source>Aspect sectors</source>
        <translation>Secteurs d'exposition</translation>
    </message>
    <message>
        <source>Number of rows in the table.</source>
        <translation>Nombre de lignes de la table.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, by polygon and aspect.</source>
        <translation>L'altitude à laquelle commence la neige, par polygone et exposition.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, for each polygon, day and aspect, by up to four methods. Where there is none - no snow, only snow, too cloudy - the table gives the reason instead.</source>
        <translation>L'altitude à laquelle commence la neige, pour chaque polygone, jour et exposition, par quatre méthodes au plus. S'il n'y en a pas - pas de neige, seulement de la neige, trop de nuages - la table en donne la raison.</translation>
    </message>
    <message>
        <source>lis: two bands below the lowest one with snow. rsle: fewest pixels on the wrong side. crossing: where the bands' mean rises through half. logistic: a curve through the bands' means.</source>
        <translation>lis : deux bandes sous la plus basse avec neige. rsle : le moins de pixels du mauvais côté. crossing : là où la moyenne des bandes franchit la moitié. logistic : une courbe à travers les moyennes des bandes.</translation>
    </message>
    <message>
        <source>One row for each polygon, day, aspect and method.</source>
        <translation>Une ligne par polygone, jour, exposition et méthode.</translation>
    </message>
    <message>
        <source>Contours of the terrain at the snow lines, cut to the polygons.</source>
        <translation>Courbes de niveau du terrain aux lignes de neige, découpées selon les polygones.</translation>
    </message>
    <message>
        <source>Snow lines through time, a line for each method and aspect.</source>
        <translation>Lignes de neige dans le temps, une courbe par méthode et exposition.</translation>
    </message>
    <message>
        <source>snow,line,snowline,elevation,altitude,lis,rsle,contour,aspect</source>
        <translation>neige,ligne,ligne de neige,altitude,lis,rsle,courbe de niveau,exposition</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes de la table</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Méthodes</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used. The log gives the reasons.</source>
        <translation>Nombre de fichiers d'entrée ou de cellules inutilisables. Le journal en donne les raisons.</translation>
    </message>
    <message>
        <source>The last of the eight days of a stack. Needed only if the stacks have different days.</source>
        <translation>Le dernier des huit jours d'une pile. Nécessaire seulement si les piles ont des jours différents.</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands, HDF5 files (.h5) as published, or zip files of SEN12TP scenes. Give either files or a folder.</source>
        <translation>Cubes GeoTIFF de 308 bandes, fichiers HDF5 (.h5) tels que publiés, ou fichiers zip de scènes SEN12TP. Donnez soit des fichiers, soit un dossier.</translation>
    </message>
    <message>
        <source>A region store (.zarr), the folder of a SEN12TP scene, or a folder of region stores, GeoTIFF cubes, HDF5 files or scenes, all of which are used. A region store can also lie in an S3 bucket: s3://bucket/name.zarr. Give either a folder or files.</source>
        <translation>Un magasin régional (.zarr), le dossier d'une scène SEN12TP, ou un dossier de magasins régionaux, de cubes GeoTIFF, de fichiers HDF5 ou de scènes, qui sont tous utilisés. Un magasin régional peut aussi se trouver dans un bucket S3 : s3://bucket/nom.zarr. Donnez soit un dossier, soit des fichiers.</translation>
    </message>
    <message>
        <source>Layer that SEN12TP scenes wrote: the scenes of its features are used, or only those that are selected on the map. Give it in the place of files or a folder.</source>
        <translation>Couche écrite par « Scènes SEN12TP » : les scènes de ses entités sont utilisées, ou seulement celles qui sont sélectionnées sur la carte. À donner à la place de fichiers ou d'un dossier.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch this rectangle, which may be in any coordinate system. Leave empty for all cells.</source>
        <translation>N'utiliser que les cellules de 1 km qui touchent ce rectangle, dans un système de coordonnées quelconque. Laisser vide pour toutes les cellules.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch these polygons. If an extent is given as well, cells must touch both. Leave empty for all cells.</source>
        <translation>N'utiliser que les cellules de 1 km qui touchent ces polygones. Si une emprise est aussi donnée, les cellules doivent toucher les deux. Laisser vide pour toutes les cellules.</translation>
    </message>
    <message>
        <source>Cubes with NaN or infinite values are normally left out. If ticked, these values are replaced by the mean of their band, as the research software does.</source>
        <translation>Les cubes avec des valeurs NaN ou infinies sont normalement écartés. Si coché, ces valeurs sont remplacées par la moyenne de leur bande, comme le fait le logiciel de recherche.</translation>
    </message>
    <message>
        <source>Stack files</source>
        <translation>Fichiers de pile</translation>
    </message>
    <message>
        <source>Replace NaN and infinite values by the band mean</source>
        <translation>Remplacer NaN et valeurs infinies par la moyenne de la bande</translation>
    </message>
    <message>
        <source>None of the chosen scenes is on this computer.</source>
        <translation>Aucune des scènes choisies n'est sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Run SEN12TP scenes with the folder of your scenes, and choose some that have a path.</source>
        <translation>Exécutez « Scènes SEN12TP » avec le dossier de vos scènes et choisissez-en qui ont un chemin.</translation>
    </message>
    <message>
        <source>Both stack files and a stack folder were given.</source>
        <translation>Des fichiers de pile et un dossier de piles ont été donnés.</translation>
    </message>
    <message>
        <source>Give either stack files or a stack folder.</source>
        <translation>Donnez soit des fichiers de pile, soit un dossier de piles.</translation>
    </message>
    <message>
        <source>No stack was given.</source>
        <translation>Aucune pile n'a été donnée.</translation>
    </message>
    <message>
        <source>Both a layer of scenes and other stacks were given.</source>
        <translation>Une couche de scènes et d'autres piles ont été données à la fois.</translation>
    </message>
    <message>
        <source>Snow cover of polygons by elevation, aspect, slope and land cover.</source>
        <translation>Couverture neigeuse de polygones par altitude, exposition, pente et occupation du sol.</translation>
    </message>
    <message>
        <source>Snow-covered area and mean snow cover of each polygon and day, on request by elevation band, aspect, slope and land cover. Areas are true areas on the ellipsoid; pixels on the border count with the share inside. What was not seen stays missing: the snow-covered area is given of what was seen and, where enough was seen, scaled to the whole.</source>
        <translation>Surface enneigée et couverture neigeuse moyenne de chaque polygone et jour, sur demande par bande d'altitude, exposition, pente et occupation du sol. Les surfaces sont des surfaces réelles sur l'ellipsoïde ; les pixels du bord comptent pour leur part intérieure. Ce qui n'a pas été vu reste manquant : la surface enneigée est donnée pour ce qui a été vu et, si la part vue suffit, rapportée à l'ensemble.</translation>
    </message>
    <message>
        <source>Tell slope classes apart (0-5, 5-15, 15-30, 30-45, steeper).</source>
        <translation>Distinguer les classes de pente (0-5, 5-15, 15-30, 30-45, plus raide).</translation>
    </message>
    <message>
        <source>Raster of land cover classes; the names of ESA WorldCover are known.</source>
        <translation>Raster de classes d'occupation du sol ; les noms d'ESA WorldCover sont connus.</translation>
    </message>
    <message>
        <source>Snow-covered area is scaled to the whole area only where at least this share of it was seen.</source>
        <translation>La surface enneigée n'est rapportée à la zone entière que si au moins cette part en a été vue.</translation>
    </message>
    <message>
        <source>One row for each polygon, day and class; the first of each polygon and day is the whole polygon.</source>
        <translation>Une ligne par polygone, jour et classe ; la première de chaque polygone et jour est le polygone entier.</translation>
    </message>
    <message>
        <source>Chart by elevation</source>
        <translation>Graphique par altitude</translation>
    </message>
    <message>
        <source>Snow cover against elevation, a line for each day; needs a terrain model.</source>
        <translation>Couverture neigeuse selon l'altitude, une courbe par jour ; nécessite un modèle de terrain.</translation>
    </message>
    <message>
        <source>Chart of the season</source>
        <translation>Graphique de la saison</translation>
    </message>
    <message>
        <source>The last year over the envelope (least, quartiles, greatest) of the years before.</source>
        <translation>La dernière année sur l'enveloppe (minimum, quartiles, maximum) des années précédentes.</translation>
    </message>
    <message>
        <source>snow,area,statistics,zonal,catchment,basin,elevation,band,aspect,sca</source>
        <translation>neige,zone,statistiques,zonal,bassin versant,bassin,altitude,bande,exposition,sca</translation>
    </message>
    <message>
        <source>By slope</source>
        <translation>Par pente</translation>
    </message>
    <message>
        <source>Least share seen</source>
        <translation>Part vue minimale</translation>
    </message>
    <message>
        <source>The watch in one line: what was done, how many days are in which state, the latest day.</source>
        <translation>Le suivi en une ligne : ce qui a été fait, combien de jours dans quel état, le dernier jour.</translation>
    </message>
    <message>
        <source>Raster of the newest snow map, under a name that stays the same.</source>
        <translation>Raster de la dernière carte de neige, sous un nom qui ne change pas.</translation>
    </message>
    <message>
        <source>Days of which no better map will follow.</source>
        <translation>Jours dont aucune meilleure carte ne suivra.</translation>
    </message>
    <message>
        <source>Days of which a better map may follow.</source>
        <translation>Jours dont une meilleure carte peut suivre.</translation>
    </message>
    <message>
        <source>Days without a map.</source>
        <translation>Jours sans carte.</translation>
    </message>
    <message>
        <source>Days of which something went wrong. The log says what.</source>
        <translation>Jours pour lesquels quelque chose a échoué. Le journal dit quoi.</translation>
    </message>
    <message>
        <source>Folder of the maps, tables and log.</source>
        <translation>Dossier des cartes, des tableaux et du journal.</translation>
    </message>
    <message>
        <source>Number of days that were mapped for the first time.</source>
        <translation>Nombre de jours cartographiés pour la première fois.</translation>
    </message>
    <message>
        <source>Number of days that were mapped again, because something better had come.</source>
        <translation>Nombre de jours cartographiés à nouveau, parce que quelque chose de meilleur était arrivé.</translation>
    </message>
    <message>
        <source>Report of the latest day, if the watch file asks for one.</source>
        <translation>Rapport du dernier jour, si le fichier de suivi en demande un.</translation>
    </message>
    <message>
        <source>Table with a row for each day.</source>
        <translation>Tableau avec une ligne par jour.</translation>
    </message>
    <message>
        <source>Picture with a square for each day.</source>
        <translation>Image avec un carré par jour.</translation>
    </message>
    <message>
        <source>Update watched area</source>
        <translation>Mettre à jour une zone suivie</translation>
    </message>
    <message>
        <source>Map the new days of an area, and again those for which better data have come.</source>
        <translation>Cartographier les nouveaux jours d'une zone, et à nouveau ceux pour lesquels de meilleures données sont arrivées.</translation>
    </message>
    <message>
        <source>Brings a watched area up to date: looks for new products, maps new days, maps days again for which better data have come, and updates tables, index and the layers of the latest day. What is done already is not done again, so it can be run as often as you like, and goes on where it was stopped.</source>
        <translation>Met à jour une zone suivie : cherche de nouveaux produits, cartographie les nouveaux jours, cartographie à nouveau les jours pour lesquels de meilleures données sont arrivées, et met à jour les tableaux, l'index et les couches du dernier jour. Ce qui est fait n'est pas refait ; on peut donc l'exécuter aussi souvent qu'on veut, et il reprend là où il s'est arrêté.</translation>
    </message>
    <message>
        <source>State of watched area</source>
        <translation>État d'une zone suivie</translation>
    </message>
    <message>
        <source>Which days of a watched area are final, provisional or missing, and why.</source>
        <translation>Quels jours d'une zone suivie sont définitifs, provisoires ou manquants, et pourquoi.</translation>
    </message>
    <message>
        <source>Lists the days of a watched area: final, provisional (a better map may follow), missing or failed, each with the reason, as a table and a picture. Nothing is changed or downloaded.</source>
        <translation>Liste les jours d'une zone suivie : définitif, provisoire (une meilleure carte peut suivre), manquant ou échoué, chacun avec sa raison, sous forme de tableau et d'image. Rien n'est modifié ni téléchargé.</translation>
    </message>
    <message>
        <source>Text file that says what is mapped, of what, with which model, and where to. Repeat every day in the panel writes one.</source>
        <translation>Fichier texte qui dit ce qui est cartographié, à partir de quoi, avec quel modèle et vers où. « Répéter chaque jour » dans le panneau en écrit un.</translation>
    </message>
    <message>
        <source>Last day to map, and day by which lateness is judged. Leave empty for today (UTC).</source>
        <translation>Dernier jour à cartographier, et jour qui sert à juger du retard. Laisser vide pour aujourd'hui (UTC).</translation>
    </message>
    <message>
        <source>End with an error if a day, a product or a service failed, so that whatever runs this every day is told; what could be done is done. Without, an update is an error only where days failed and none was mapped.</source>
        <translation>Se terminer par une erreur si un jour, un produit ou un service a échoué, afin que ce qui lance ceci chaque jour en soit averti ; ce qui pouvait être fait est fait. Sinon, une mise à jour n'est une erreur que si des jours ont échoué et qu'aucun n'a été cartographié.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd'hui</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Latest snow map</source>
        <translation>Dernière carte de neige</translation>
    </message>
    <message>
        <source>Final days</source>
        <translation>Jours définitifs</translation>
    </message>
    <message>
        <source>Provisional days</source>
        <translation>Jours provisoires</translation>
    </message>
    <message>
        <source>Missing days</source>
        <translation>Jours manquants</translation>
    </message>
    <message>
        <source>Failed days</source>
        <translation>Jours échoués</translation>
    </message>
    <message>
        <source>snow,watch,daily,update,monitor,operational,repeat,every day,schedule</source>
        <translation>neige,suivi,quotidien,mise à jour,surveiller,opérationnel,répéter,chaque jour,planifier</translation>
    </message>
    <message>
        <source>Error if anything failed</source>
        <translation>Erreur si quelque chose a échoué</translation>
    </message>
    <message>
        <source>Folder of the watch</source>
        <translation>Dossier du suivi</translation>
    </message>
    <message>
        <source>Days mapped</source>
        <translation>Jours cartographiés</translation>
    </message>
    <message>
        <source>Days mapped again</source>
        <translation>Jours cartographiés à nouveau</translation>
    </message>
    <message>
        <source>The report could not be made; the next update tries again.</source>
        <translation>Le rapport n'a pas pu être établi ; la prochaine mise à jour réessaiera.</translation>
    </message>
    <message>
        <source>snow,watch,status,state,days,provisional,final,missing</source>
        <translation>neige,suivi,statut,état,jours,provisoire,définitif,manquant</translation>
    </message>
    <message>
        <source>One row for each day.</source>
        <translation>Une ligne par jour.</translation>
    </message>
    <message>
        <source>A square for each day.</source>
        <translation>Un carré par jour.</translation>
    </message>
    <message>
        <source>The model file, ready for Predict snow cover. If there are several, the first.</source>
        <translation>Le fichier de modèle, prêt pour « Cartographier la couverture neigeuse ». S'il y en a plusieurs, le premier.</translation>
    </message>
    <message>
        <source>Folder with the weights.</source>
        <translation>Dossier des poids.</translation>
    </message>
    <message>
        <source>Number of requested model files that are now available.</source>
        <translation>Nombre de fichiers de modèle demandés désormais disponibles.</translation>
    </message>
    <message>
        <source>Number of these that were not available before.</source>
        <translation>Nombre de ceux-ci qui n'étaient pas disponibles auparavant.</translation>
    </message>
    <message>
        <source>Download model weights</source>
        <translation>Télécharger les poids de modèle</translation>
    </message>
    <message>
        <source>Download individual files of the published SnowGalileo models.</source>
        <translation>Télécharger des fichiers individuels des modèles SnowGalileo publiés.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on Zenodo in one zip file of 777 MB. This algorithm downloads only the chosen models, about 22 MB each, checks them, and stores them in your own weights folder. Files that are already there are not downloaded again, and an interrupted download continues where it stopped. Without an internet connection, download the zip file elsewhere and give it as local file. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Les modèles SnowGalileo entraînés sont publiés sur Zenodo dans un fichier zip de 777 Mo. Cet algorithme ne télécharge que les modèles choisis, environ 22 Mo chacun, les vérifie et les range dans votre propre dossier de poids. Les fichiers déjà présents ne sont pas téléchargés à nouveau, et un téléchargement interrompu reprend là où il s'est arrêté. Sans connexion internet, téléchargez le fichier zip ailleurs et donnez-le comme fichier local. Le proxy et les certificats sont pris dans les préférences de QGIS.</translation>
    </message>
    <message>
        <source>Conditions of the prediction day that a model is made for. clear: Sentinel-2 or Landsat without clouds. clouds: Sentinel-2 or Landsat with clouds. no_hr: neither Sentinel-2 nor Landsat. clouds_no_hr: neither of them, and clouds.</source>
        <translation>Conditions du jour de la carte pour lesquelles un modèle est fait. clear : Sentinel-2 ou Landsat sans nuages. clouds : Sentinel-2 ou Landsat avec nuages. no_hr : ni Sentinel-2 ni Landsat. clouds_no_hr : ni l'un ni l'autre, et des nuages.</translation>
    </message>
    <message>
        <source>pretrained: the pre-trained encoder; these are the better models. random: random weights, for comparisons.</source>
        <translation>pretrained : l'encodeur pré-entraîné ; ce sont les meilleurs modèles. random : poids aléatoires, pour des comparaisons.</translation>
    </message>
    <message>
        <source>Each model was trained three times with different random seeds. One is enough; all three together show how uncertain a map is.</source>
        <translation>Chaque modèle a été entraîné trois fois avec des graines aléatoires différentes. Un seul suffit ; les trois ensemble montrent l'incertitude d'une carte.</translation>
    </message>
    <message>
        <source>The published zip file or a single model file on this computer, to be imported instead of downloaded. Leave empty to download.</source>
        <translation>Le fichier zip publié ou un fichier de modèle sur cet ordinateur, à importer au lieu de télécharger. Laisser vide pour télécharger.</translation>
    </message>
    <message>
        <source>Where to store the weights. Leave empty for your own folder, where the plugin finds them.</source>
        <translation>Où ranger les poids. Laisser vide pour votre propre dossier, où l'extension les trouve.</translation>
    </message>
    <message>
        <source>Web folder (https) with a copy of the published zip file. Leave empty for Zenodo.</source>
        <translation>Dossier web (https) avec une copie du fichier zip publié. Laisser vide pour Zenodo.</translation>
    </message>
    <message>
        <source>snow,model,weights,checkpoint,download,zenodo,import,pth,safetensors</source>
        <translation>neige,modèle,poids,checkpoint,télécharger,zenodo,importer,pth,safetensors</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Fichier local</translation>
    </message>
    <message>
        <source>Folder of weights</source>
        <translation>Dossier des poids</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Fichiers de modèle</translation>
    </message>
    <message>
        <source>New model files</source>
        <translation>Nouveaux fichiers de modèle</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Training started from</source>
        <translation>Entraînement à partir de</translation>
    </message>
    <message>
        <source>Archive or model (*.zip *.pth *.pt *.safetensors)</source>
        <translation>Archive ou modèle (*.zip *.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>{path} (was there)</source>
        <translation>{path} (déjà présent)</translation>
    </message>
    <message>
        <source>Mean of the snow cover with the inputs hidden minus that with all inputs. Empty if no pixel has data.</source>
        <translation>Moyenne de la couverture neigeuse avec les entrées masquées moins celle avec toutes les entrées. Vide si aucun pixel n'a de données.</translation>
    </message>
    <message>
        <source>Mean of the absolute differences. Empty if no pixel has data.</source>
        <translation>Moyenne des différences absolues. Vide si aucun pixel n'a de données.</translation>
    </message>
    <message>
        <source>What if a sensor were missing</source>
        <translation>Et s'il manquait un capteur</translation>
    </message>
    <message>
        <source>Show how the snow map changes if a sensor or a day is hidden from the model.</source>
        <translation>Montrer comment la carte de neige change si un capteur ou un jour est masqué au modèle.</translation>
    </message>
    <message>
        <source>Maps the snow cover twice in one run, with all inputs and with some of them hidden from the model. The difference shows how much a sensor or a day contributes here. With the condition auto, each of the two maps uses the weights that suit its inputs, as if the sensor were really missing. A difference of zero does not mean that the map is right.</source>
        <translation>Cartographie la couverture neigeuse deux fois en une exécution, avec toutes les entrées et avec certaines masquées au modèle. La différence montre combien un capteur ou un jour contribue ici. Avec la condition auto, chacune des deux cartes utilise les poids adaptés à ses entrées, comme si le capteur manquait vraiment. Une différence nulle ne signifie pas que la carte est juste.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with the inputs hidden minus that with all inputs, 100 m, -1 to 1, nodata -9999.</source>
        <translation>GeoTIFF de la couverture neigeuse avec les entrées masquées moins celle avec toutes les entrées, 100 m, -1 à 1, nodata -9999.</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999.</source>
        <translation>GeoTIFF, 100 m, 0 à 1, nodata -9999.</translation>
    </message>
    <message>
        <source>snow,sensor,missing,ablation,sensitivity,hide,what if,importance,sentinel,landsat,modis</source>
        <translation>neige,capteur,manquant,ablation,sensibilité,masquer,et si,importance,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Snow cover with the inputs hidden</source>
        <translation>Couverture neigeuse avec les entrées masquées</translation>
    </message>
    <message>
        <source>Without {hidden}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}.</source>
        <translation>Sans {hidden} : changement moyen {mean:+.3f}, changement absolu moyen {absolute:.3f}.</translation>
    </message>
    <message>
        <source>Accounts of online services</source>
        <translation>Comptes des services en ligne</translation>
    </message>
    <message>
        <source>Accounts are kept in the authentication database of QGIS. Make a configuration of the kind Basic for each service; a token or key goes into the password. S3 keys of Copernicus are of the kind AWS S3, or Basic with the access key as user name. Every account is optional.</source>
        <translation>Les comptes sont conservés dans la base d'authentification de QGIS. Créez une configuration de type Basique pour chaque service ; un jeton ou une clé va dans le mot de passe. Les clés S3 de Copernicus sont de type AWS S3, ou Basique avec la clé d'accès comme nom d'utilisateur. Tous les comptes sont facultatifs.</translation>
    </message>
    <message>
        <source>Log in to each chosen service</source>
        <translation>Se connecter à chaque service choisi</translation>
    </message>
    <message>
        <source>Snow maps of the project</source>
        <translation>Cartes de neige du projet</translation>
    </message>
    <message>
        <source>E&amp;xplain a pixel</source>
        <translation>E&amp;xpliquer un pixel</translation>
    </message>
    <message>
        <source>Click on a snow map, its quality or a season, and read in words what is known of the pixel</source>
        <translation>Cliquez sur une carte de neige, sa qualité ou une saison, et lisez en mots ce que l'on sait du pixel</translation>
    </message>
    <message>
        <source>Ani&amp;mation…</source>
        <translation>Ani&amp;mation…</translation>
    </message>
    <message>
        <source>Show the days of these snow maps one after the other, as a GIF</source>
        <translation>Montrer les jours de ces cartes de neige l’un après l’autre, en GIF</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Are&amp;as</source>
        <translation>&amp;Zones</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Entités sélectionnées</translation>
    </message>
    <message>
        <source>T&amp;errain</source>
        <translation>&amp;Terrain</translation>
    </message>
    <message>
        <source>A raster of elevations: with it, numbers are told by elevation and aspect, too</source>
        <translation>Un raster d'altitudes : avec lui, les chiffres sont aussi donnés par altitude et exposition</translation>
    </message>
    <message>
        <source>&amp;Bands of</source>
        <translation>&amp;Bandes de</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Aspec&amp;ts</source>
        <translation>Exp&amp;osition</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>&amp;Fill gaps</source>
        <translation>&amp;Remplir les lacunes</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Jusqu'à</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Ye&amp;ar</source>
        <translation>A&amp;nnée</translation>
    </message>
    <message>
        <source>The year of the season, where there are maps of several; it begins on 1 September in the north, on 1 March in the south</source>
        <translation>L'année de la saison, quand il y a des cartes de plusieurs ; elle commence le 1er septembre au nord, le 1er mars au sud</translation>
    </message>
    <message>
        <source>T&amp;ree cover</source>
        <translation>Couve&amp;rt arboré</translation>
    </message>
    <message>
        <source>&amp;Save in</source>
        <translation>Enregi&amp;strer dans</translation>
    </message>
    <message>
        <source>Snow &amp;report…</source>
        <translation>&amp;Bulletin de neige…</translation>
    </message>
    <message>
        <source>Lay these numbers out on a page with the map, as PDF and picture</source>
        <translation>Mettre ces chiffres en page avec la carte, en PDF et en image</translation>
    </message>
    <message>
        <source>Area that is shown</source>
        <translation>Zone affichée</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Jour affiché</translation>
    </message>
    <message>
        <source>None: downloaded products alone</source>
        <translation>Aucun : produits téléchargés seuls</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the folder lacks, or for everything. Log in first with 'earthengine authenticate'.</source>
        <translation>Projet Google Cloud enregistré pour Earth Engine. Avec lui, on demande à Earth Engine ce qui manque dans le dossier, ou tout. Se connecter d'abord avec « earthengine authenticate ».</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>The stack holds this day and the 7 days before</source>
        <translation>La pile contient ce jour et les 7 jours précédents</translation>
    </message>
    <message>
        <source>Keep the stack in</source>
        <translation>Conserver la pile dans</translation>
    </message>
    <message>
        <source>With a folder, the stack can be used again and later days added to it</source>
        <translation>Avec un dossier, la pile peut être réutilisée et des jours ultérieurs ajoutés</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>Area to map</source>
        <translation>Zone à cartographier</translation>
    </message>
    <message>
        <source>Cells of 1 km that touch the area are mapped</source>
        <translation>Les cellules de 1 km qui touchent la zone sont cartographiées</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Dessiner sur la carte</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear the drawn area</source>
        <translation>Effacer la zone dessinée</translation>
    </message>
    <message>
        <source>Layer whose extent is mapped</source>
        <translation>Couche dont l'emprise est cartographiée</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Couche de polygones</translation>
    </message>
    <message>
        <source>Selected &amp;features only</source>
        <translation>Entités sélect&amp;ionnées uniquement</translation>
    </message>
    <message>
        <source>West, south, east, north</source>
        <translation>Ouest, sud, est, nord</translation>
    </message>
    <message>
        <source>West, south, east, north of the area</source>
        <translation>Ouest, sud, est, nord de la zone</translation>
    </message>
    <message>
        <source>In degrees, such as 10.1, 46.2, 10.4, 46.5, or in another coordinate system with its name behind in brackets: [EPSG:32632]</source>
        <translation>En degrés, comme 10.1, 46.2, 10.4, 46.5, ou dans un autre système de coordonnées avec son nom à la suite entre crochets : [EPSG:32632]</translation>
    </message>
    <message>
        <source>Take the view again</source>
        <translation>Reprendre la vue</translation>
    </message>
    <message>
        <source>Use what the map shows now</source>
        <translation>Utiliser ce que la carte montre maintenant</translation>
    </message>
    <message>
        <source>The day to map: the last of the stack's 8 days</source>
        <translation>Le jour à cartographier : le dernier des 8 jours de la pile</translation>
    </message>
    <message>
        <source>Published Data</source>
        <translation>Données publiées</translation>
    </message>
    <message>
        <source>Files of the record</source>
        <translation>Fichiers du jeu de données</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Pack archives, or a folder of HDF5 files and labels, without unpacking them to the disk</source>
        <translation>Compacter des archives, ou un dossier de fichiers HDF5 et de références, sans les décompresser sur le disque</translation>
    </message>
    <message>
        <source>Region of the test data</source>
        <translation>Région des données de test</translation>
    </message>
    <message>
        <source>&amp;Reproduce Accuracy</source>
        <translation>&amp;Reproduire la précision</translation>
    </message>
    <message>
        <source>Download the test data of the region (about 0.6 GB) and its twelve models (0.3 GB), and show the errors of the models beside the published ones. Without a GPU, this takes long.</source>
        <translation>Télécharger les données de test de la région (environ 0,6 Go) et ses douze modèles (0,3 Go), et montrer les erreurs des modèles à côté de celles publiées. Sans GPU, cela prend du temps.</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>État du traitement</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Progression du traitement</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Build of the engine</source>
        <translation>Variante du moteur de calcul</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters (4 MB)</source>
        <translation>Bibliothèques pour les clusters Dask (4 Mo)</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you.</source>
        <translation>Nécessaires seulement si un cluster de plusieurs ordinateurs construit les piles et les cartographie pour vous.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels. Empty: what pip on this computer is set to.</source>
        <translation>Adresse d'un index de paquets, ou dossier de wheels. Vide : le réglage de pip sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Progression de l'installation</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Install without internet, remove, diagnostics</source>
        <translation>Installer sans internet, supprimer, diagnostic</translation>
    </message>
    <message>
        <source>Known snow cover</source>
        <translation>Couverture neigeuse connue</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Label val&amp;ues</source>
        <translation>&amp;Valeurs des références</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Map pixels are compared if the label covers at least this share of them</source>
        <translation>Les pixels de la carte sont comparés si la référence en couvre au moins cette part</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Open the repor&amp;t</source>
        <translation>Ouvrir le rappor&amp;t</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Try it with example data</source>
        <translation>Essayer un exemple</translation>
    </message>
    <message>
        <source>Get Model Weights…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
    <message>
        <source>Download the weights of SnowGalileo, or import them from a file</source>
        <translation>Télécharger les poids de SnowGalileo ou les importer depuis un fichier</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Choisir des données…</translation>
    </message>
    <message>
        <source>A stack, or a folder of downloaded satellite products</source>
        <translation>Une pile, ou un dossier de produits satellitaires téléchargés</translation>
    </message>
    <message>
        <source>Stac&amp;k files or folder</source>
        <translation>&amp;Pile : fichiers ou dossier</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Kind of input</source>
        <translation>Type d'entrée</translation>
    </message>
    <message>
        <source>A finished stack, or downloaded products from which the stack is built</source>
        <translation>Une pile terminée, ou des produits téléchargés à partir desquels la pile est construite</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>Fichier de modè&amp;le</translation>
    </message>
    <message>
        <source>Weights of SnowGalileo models (.pth or .safetensors)</source>
        <translation>Poids de modèles SnowGalileo (.pth ou .safetensors)</translation>
    </message>
    <message>
        <source>Download the published models, or import them from a file</source>
        <translation>Télécharger les modèles publiés ou les importer depuis un fichier</translation>
    </message>
    <message>
        <source>Condition of the da&amp;y</source>
        <translation>Condition du &amp;jour</translation>
    </message>
    <message>
        <source>Compu&amp;te with</source>
        <translation>&amp;Calculer avec</translation>
    </message>
    <message>
        <source>Cells per &amp;batch</source>
        <translation>Cellules par l&amp;ot</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Smaller batches need less memory</source>
        <translation>Des lots plus petits demandent moins de mémoire</translation>
    </message>
    <message>
        <source>Fill invalid numbers</source>
        <translation>Remplir les nombres non valides</translation>
    </message>
    <message>
        <source>Replace not-a-number and infinite values with the band's mean, as the research code did, instead of leaving the file out</source>
        <translation>Remplacer les valeurs NaN et infinies par la moyenne de la bande, comme le faisait le code de recherche, au lieu d'écarter le fichier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>Données de</translation>
    </message>
    <message>
        <source>Products of several services, each with its own account, or Earth Engine, which has all sensors and sends the pixels of the area alone</source>
        <translation>Produits de plusieurs services, chacun avec son compte, ou Earth Engine, qui a tous les capteurs et n'envoie que les pixels de la zone</translation>
    </message>
    <message>
        <source>Products of this day and the 7 days before are searched</source>
        <translation>Les produits de ce jour et des 7 jours précédents sont recherchés</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Comptes…</translation>
    </message>
    <message>
        <source>Accounts of the services that products are downloaded from</source>
        <translation>Comptes des services d'où les produits sont téléchargés</translation>
    </message>
    <message>
        <source>NOAA-20 for missing VIIRS</source>
        <translation>NOAA-20 si VIIRS manque</translation>
    </message>
    <message>
        <source>Use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Utiliser VIIRS de NOAA-20 et NOAA-21 là où celui de Suomi NPP manque. Le modèle n'a pas été entraîné avec lui ; les cartes qui en sont faites le disent.</translation>
    </message>
    <message>
        <source>Sensors and own products</source>
        <translation>Capteurs et produits propres</translation>
    </message>
    <message>
        <source>Sensors to look for</source>
        <translation>Capteurs à rechercher</translation>
    </message>
    <message>
        <source>Tick some to download these alone; without a tick, all are looked for</source>
        <translation>Cochez-en certains pour ne télécharger que ceux-ci ; sans coche, tous sont recherchés</translation>
    </message>
    <message>
        <source>Add a folder of downloaded products</source>
        <translation>Ajouter un dossier de produits téléchargés</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur de calcul</translation>
    </message>
    <message>
        <source>SnowGalileo runs in its own Python, separate from that of QGIS. Leave the field empty to find it automatically.</source>
        <translation>SnowGalileo s'exécute dans son propre Python, séparé de celui de QGIS. Laissez le champ vide pour le trouver automatiquement.</translation>
    </message>
    <message>
        <source>&amp;Python of the engine</source>
        <translation>&amp;Python du moteur de calcul</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Start the engine with this Python and show what it finds</source>
        <translation>Démarrer le moteur de calcul avec ce Python et montrer ce qu'il trouve</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>Fichier de &amp;modèle</translation>
    </message>
    <message>
        <source>Snow maps say how &amp;old they are after (days)</source>
        <translation>Les cartes de neige disent leur &amp;âge après (jours)</translation>
    </message>
    <message>
        <source>In the name of the layer and in its legend</source>
        <translation>Dans le nom de la couche et dans sa légende</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Clean up…</source>
        <translation>&amp;Nettoyer…</translation>
    </message>
    <message>
        <source>See what the folder holds, and remove what you do not need</source>
        <translation>Voir ce que contient le dossier et supprimer ce dont vous n'avez pas besoin</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Limite</translation>
    </message>
    <message>
        <source>After a download, the products used least recently are removed when all take more than this</source>
        <translation>Après un téléchargement, les produits inutilisés depuis le plus longtemps sont supprimés quand l'ensemble dépasse cette taille</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> Go</translation>
    </message>
    <message>
        <source>&amp;Dask scheduler</source>
        <translation>Ordonnanceur &amp;Dask</translation>
    </message>
    <message>
        <source>Address or file of the scheduler of a Dask cluster that builds stacks and maps them. Whoever controls it can run programs on this computer.</source>
        <translation>Adresse ou fichier de l'ordonnanceur d'une grappe Dask qui construit les piles et les cartographie. Qui la contrôle peut exécuter des programmes sur cet ordinateur.</translation>
    </message>
    <message>
        <source>None: this computer does the work</source>
        <translation>Aucun : cet ordinateur fait le travail</translation>
    </message>
    <message>
        <source>Snow map (&amp;GeoTIFF)</source>
        <translation>Carte de neige (&amp;GeoTIFF)</translation>
    </message>
    <message>
        <source>GeoTIFF of fractional snow cover, 0 to 1, on a 100 m grid</source>
        <translation>GeoTIFF de la fraction de couverture neigeuse, 0 à 1, sur une grille de 100 m</translation>
    </message>
    <message>
        <source>Continue the stopped run</source>
        <translation>Continuer l'exécution arrêtée</translation>
    </message>
    <message>
        <source>Keep what an earlier run into this file has finished</source>
        <translation>Conserver ce qu'une exécution précédente vers ce fichier a terminé</translation>
    </message>
    <message>
        <source>Cut the map off at the area</source>
        <translation>Découper la carte à la zone</translation>
    </message>
    <message>
        <source>Only pixels that touch the area, instead of whole cells of 1 km</source>
        <translation>Seulement les pixels qui touchent la zone, au lieu de cellules entières de 1 km</translation>
    </message>
    <message>
        <source>&amp;Quality layer</source>
        <translation>Couche de &amp;qualité</translation>
    </message>
    <message>
        <source>Class, age of the last clear view, sensors and clouds for each pixel</source>
        <translation>Classe, âge de la dernière vue claire, capteurs et nuages de chaque pixel</translation>
    </message>
    <message>
        <source>Sentinel-2 image of the clearest day</source>
        <translation>Image Sentinel-2 du jour le plus clair</translation>
    </message>
    <message>
        <source>To look at beside the map, in true and in short-wave colours; the stack is read once more for it</source>
        <translation>À regarder à côté de la carte, en couleurs naturelles et en infrarouge à ondes courtes ; la pile est relue pour cela</translation>
    </message>
    <message>
        <source>Uncertainty (8 times slower)</source>
        <translation>Incertitude (8 fois plus lent)</translation>
    </message>
    <message>
        <source>Average over eight rotations and reflections of each cell; their spread is the uncertainty</source>
        <translation>Moyenne sur huit rotations et symétries de chaque cellule ; leur dispersion est l'incertitude</translation>
    </message>
    <message>
        <source>Also map cells shifted by 500 m and blend them; needs a stack of neighbouring cells</source>
        <translation>Cartographier aussi des cellules décalées de 500 m et les fondre ; nécessite une pile de cellules voisines</translation>
    </message>
    <message>
        <source>Strict with missing pixels</source>
        <translation>Strict avec les pixels manquants</translation>
    </message>
    <message>
        <source>Hides every 100 m patch with a missing pixel; the published weights were not trained this way</source>
        <translation>Masque chaque bloc de 100 m contenant un pixel manquant ; les poids publiés n'ont pas été entraînés ainsi</translation>
    </message>
    <message>
        <source>Also as percent in bytes</source>
        <translation>Aussi en pourcentage, en octets</translation>
    </message>
    <message>
        <source>A second map with 0 to 100, 205 for never seen and 255 for no data, like the Copernicus snow products</source>
        <translation>Une seconde carte avec 0 à 100, 205 pour jamais vu et 255 pour pas de données, comme les produits neige Copernicus</translation>
    </message>
    <message>
        <source>Hide inputs</source>
        <translation>Masquer des entrées</translation>
    </message>
    <message>
        <source>Inputs to hide</source>
        <translation>Entrées à masquer</translation>
    </message>
    <message>
        <source>Hides sensors or days from the model and maps what that changes; MODIS includes NDSI and NDVI</source>
        <translation>Masque au modèle des capteurs ou des jours et cartographie ce que cela change ; MODIS inclut NDSI et NDVI</translation>
    </message>
    <message>
        <source>Least share of image</source>
        <translation>Part minimale d'image</translation>
    </message>
    <message>
        <source>Automatic condition: a cell of which Sentinel-2 and Landsat show less that day counts as unseen</source>
        <translation>Condition automatique : une cellule dont Sentinel-2 et Landsat montrent moins ce jour-là compte comme non vue</translation>
    </message>
    <message>
        <source>Automatic condition: a cell with more flagged cloud that day counts as cloudy</source>
        <translation>Condition automatique : une cellule avec plus de nuages signalés ce jour-là compte comme nuageuse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>&amp;Not used for at least</source>
        <translation>&amp;Non utilisé depuis au moins</translation>
    </message>
    <message>
        <source>Only what &amp;interrupted downloads have left</source>
        <translation>Seulement ce que des téléchargements &amp;interrompus ont laissé</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Ce qui est supprimé</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Main number of the result</source>
        <translation>Chiffre principal du résultat</translation>
    </message>
    <message>
        <source>Zoom to map</source>
        <translation>Zoomer sur la carte</translation>
    </message>
    <message>
        <source>Show the result on the map</source>
        <translation>Montrer le résultat sur la carte</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Fermer le résultat</translation>
    </message>
    <message>
        <source>Hide the result; the layers stay</source>
        <translation>Masquer le résultat ; les couches restent</translation>
    </message>
    <message>
        <source>Open the guide's section about this page</source>
        <translation>Ouvrir la section du guide sur cette page</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Test This Computer</source>
        <translation>Tester cet ordinateur</translation>
    </message>
    <message>
        <source>Map three small areas and compare the numbers with stored ones</source>
        <translation>Cartographier trois petites zones et comparer les nombres à ceux enregistrés</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Address of the server of stacks at s3://bucket/name.zarr, such as https://s3.example.org</source>
        <translation>Adresse du serveur des piles sous s3://bucket/nom.zarr, par exemple https://s3.example.org</translation>
    </message>
    <message>
        <source>That of the environment, else Amazon's</source>
        <translation>Celle de l'environnement, sinon celle d'Amazon</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Clés</translation>
    </message>
    <message>
        <source>Configuration of the kind AWS S3, or Basic with the access key as user name and the secret key as password. Without one, the keys of the environment or of ~/.aws are used.</source>
        <translation>Configuration du type AWS S3, ou Basic avec la clé d'accès comme nom d'utilisateur et la clé secrète comme mot de passe. À défaut, les clés de l'environnement ou de ~/.aws sont utilisées.</translation>
    </message>
    <message>
        <source>Keys of the object store</source>
        <translation>Clés du magasin d'objets</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>T&amp;ester</translation>
    </message>
    <message>
        <source>Ask the store whether it accepts the keys; nothing is written</source>
        <translation>Demander au magasin s'il accepte les clés ; rien n'est écrit</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>Données d'apprentissage</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Partir &amp;de</translation>
    </message>
    <message>
        <source>For which sk&amp;y</source>
        <translation>Pour &amp;quel ciel</translation>
    </message>
    <message>
        <source>Trainin&amp;g folder</source>
        <translation>Dossier d'entraîne&amp;ment</translation>
    </message>
    <message>
        <source>Go on w&amp;ith this training</source>
        <translation>&amp;Poursuivre cet entraînement</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Model Weights</source>
        <translation>Poids de modèle</translation>
    </message>
    <message>
        <source>For days with</source>
        <translation>Pour les jours avec</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Show &amp;all versions</source>
        <translation>Afficher &amp;toutes les versions</translation>
    </message>
    <message>
        <source>Also repeated trainings, for ensembles, and models for comparison</source>
        <translation>Aussi les entraînements répétés, pour les ensembles, et les modèles de comparaison</translation>
    </message>
    <message>
        <source>State of the download</source>
        <translation>État du téléchargement</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <source>Import models from the published zip, a folder or a single file on this computer</source>
        <translation>Importer des modèles du zip publié, d'un dossier ou d'un fichier de cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Published Data…</source>
        <translation>Données &amp;publiées…</translation>
    </message>
    <message>
        <source>Training and test data of the models, and their published accuracy</source>
        <translation>Données d'entraînement et de test des modèles, et leur précision publiée</translation>
    </message>
    <message>
        <source>&amp;Use for Mapping</source>
        <translation>&amp;Utiliser pour cartographier</translation>
    </message>
    <message>
        <source>Map snow with the ticked models that are on this computer</source>
        <translation>Cartographier la neige avec les modèles cochés présents sur cet ordinateur</translation>
    </message>
    <message>
        <source>Dask scheduler</source>
        <translation>Ordonnanceur Dask</translation>
    </message>
    <message>
        <source>let a Dask cluster do the work: address of its scheduler (tcp://host:8786 or tls://host:8786), or its scheduler file; whoever controls it can run programs here and on the workers</source>
        <translation>confier le travail à une grappe Dask : adresse de son ordonnanceur (tcp://host:8786 ou tls://host:8786), ou son fichier d'ordonnanceur ; qui le contrôle peut exécuter des programmes ici et sur les nœuds de calcul</translation>
    </message>
    <message>
        <source>cut the map off at the area: pixels that touch it are kept, even those at its edge, and the rest of the 1 km cells is left out</source>
        <translation>découper la carte à la zone : les pixels qui la touchent sont gardés, même ceux du bord, et le reste des cellules de 1 km est omis</translation>
    </message>
    <message>
        <source>label rasters, snow cover 0..1 at 100 m, or folders of them; named as their stack, or with the day in the name, then on any grid</source>
        <translation>rasters de référence, couverture neigeuse 0..1 à 100 m, ou dossiers de rasters ; nommés comme leur pile, ou avec le jour dans le nom, alors sur une grille quelconque</translation>
    </message>
    <message>
        <source>folder for weights, log and state</source>
        <translation>dossier des poids, du journal et de l'état</translation>
    </message>
    <message>
        <source>Folder of the stacks with clouds</source>
        <translation>Dossier des piles avec nuages</translation>
    </message>
    <message>
        <source>twins of the stacks with clouds, of the same file names, for the conditions with clouds</source>
        <translation>doubles des piles avec nuages, aux mêmes noms de fichier, pour les conditions avec nuages</translation>
    </message>
    <message>
        <source>Validation stacks</source>
        <translation>Piles de validation</translation>
    </message>
    <message>
        <source>stacks to validate on, instead of a share of the cells</source>
        <translation>piles sur lesquelles valider, au lieu d'une part des cellules</translation>
    </message>
    <message>
        <source>Validation labels</source>
        <translation>Références de validation</translation>
    </message>
    <message>
        <source>labels of the validation stacks</source>
        <translation>références des piles de validation</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>Part mise de côté</translation>
    </message>
    <message>
        <source>share of the cells held out to validate on</source>
        <translation>part des cellules mises de côté pour la validation</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>random, a pre-training folder, an archive of such, an encoder file, or a model file</source>
        <translation>aléatoire, un dossier de préentraînement, une archive d'un tel dossier, un fichier d'encodeur ou un fichier de modèle</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Taille du modèle</translation>
    </message>
    <message>
        <source>size of a model that starts from random weights; unless given, tiny, as the published ones; weights to start from have their own</source>
        <translation>taille d'un modèle partant de poids aléatoires ; par défaut tiny, comme ceux publiés ; des poids de départ ont la leur</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>head of the model; unless given, spatial_mean; a model file to start from has its own</source>
        <translation>tête du modèle ; par défaut spatial_mean ; un fichier de modèle de départ a la sienne</translation>
    </message>
    <message>
        <source>what the model is for: clear or cloudy days, with or without high-resolution images of the day, or all of them mixed</source>
        <translation>à quoi sert le modèle : jours clairs ou nuageux, avec ou sans images à haute résolution du jour, ou tous mélangés</translation>
    </message>
    <message>
        <source>Subset of cells</source>
        <translation>Sous-ensemble de cellules</translation>
    </message>
    <message>
        <source>train on a random subset of so many cells; 0: all</source>
        <translation>entraîner sur un sous-ensemble aléatoire d'autant de cellules ; 0 : toutes</translation>
    </message>
    <message>
        <source>another number gives another order, split and start</source>
        <translation>un autre nombre donne un autre ordre, un autre partage et un autre départ</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>passes over the cells</source>
        <translation>passages sur les cellules</translation>
    </message>
    <message>
        <source>cells in memory at once; a small number saves memory and does not change results</source>
        <translation>cellules en mémoire à la fois ; un petit nombre économise la mémoire et ne change pas les résultats</translation>
    </message>
    <message>
        <source>Cells per step</source>
        <translation>Cellules par pas</translation>
    </message>
    <message>
        <source>cells of one step of the optimiser</source>
        <translation>cellules d'un pas de l'optimiseur</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d'apprentissage</translation>
    </message>
    <message>
        <source>highest learning rate</source>
        <translation>taux d'apprentissage maximal</translation>
    </message>
    <message>
        <source>Last learning rate</source>
        <translation>Dernier taux d'apprentissage</translation>
    </message>
    <message>
        <source>last learning rate</source>
        <translation>dernier taux d'apprentissage</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>share of the epochs in which the learning rate rises</source>
        <translation>part des époques pendant laquelle le taux d'apprentissage augmente</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Bêta 1</translation>
    </message>
    <message>
        <source>Adam's first decay rate</source>
        <translation>premier taux de décroissance d'Adam</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Bêta 2</translation>
    </message>
    <message>
        <source>Adam's second decay rate</source>
        <translation>second taux de décroissance d'Adam</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroissance des poids</translation>
    </message>
    <message>
        <source>L2 weight decay</source>
        <translation>décroissance L2 des poids</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>largest norm of a gradient</source>
        <translation>norme maximale d'un gradient</translation>
    </message>
    <message>
        <source>Drop path</source>
        <translation>Drop path</translation>
    </message>
    <message>
        <source>share of cells that skip a branch of a block</source>
        <translation>part des cellules qui sautent une branche d'un bloc</translation>
    </message>
    <message>
        <source>Sigmoid slope</source>
        <translation>Pente de la sigmoïde</translation>
    </message>
    <message>
        <source>slope of the sigmoid, which training does not change; unless given, 0.5; a model file to start from has its own</source>
        <translation>pente de la sigmoïde, que l'entraînement ne change pas ; par défaut 0.5 ; un fichier de modèle de départ a la sienne</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmenter</translation>
    </message>
    <message>
        <source>turn and mirror cells</source>
        <translation>tourner et retourner les cellules</translation>
    </message>
    <message>
        <source>Freeze the encoder</source>
        <translation>Geler l'encodeur</translation>
    </message>
    <message>
        <source>train the head alone</source>
        <translation>entraîner seulement la tête</translation>
    </message>
    <message>
        <source>Hide days</source>
        <translation>Masquer des jours</translation>
    </message>
    <message>
        <source>probability that a day of a sensor is hidden at a visit</source>
        <translation>probabilité qu'un jour d'un capteur soit masqué lors d'un passage</translation>
    </message>
    <message>
        <source>Hide sensors</source>
        <translation>Masquer des capteurs</translation>
    </message>
    <message>
        <source>probability that a sensor is hidden at a visit</source>
        <translation>probabilité qu'un capteur soit masqué lors d'un passage</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>learn from a square of so many 100 m pixels at each visit, which is faster; 0: whole cells</source>
        <translation>apprendre sur un carré d'autant de pixels de 100 m à chaque passage, ce qui est plus rapide ; 0 : cellules entières</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Mémoire (Mo)</translation>
    </message>
    <message>
        <source>memory for prepared cells; those that do not fit are read again at each visit</source>
        <translation>mémoire pour les cellules préparées ; celles qui n'y tiennent pas sont relues à chaque passage</translation>
    </message>
    <message>
        <source>where to train; auto uses the graphics card if there is one</source>
        <translation>où entraîner ; auto utilise la carte graphique s'il y en a une</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on graphics cards and needs less memory</source>
        <translation>format des nombres ; bf16 est plus rapide sur les cartes graphiques et demande moins de mémoire</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with all other settings as they were</source>
        <translation>poursuivre l'entraînement du dossier de sortie, tous les autres réglages restant inchangés</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>a sentence that is written into the weights</source>
        <translation>une phrase inscrite dans les poids</translation>
    </message>
    <message>
        <source>Epochs of warming up</source>
        <translation>Époques d'échauffement</translation>
    </message>
    <message>
        <source>epochs in which the learning rate rises; at most all of them</source>
        <translation>époques pendant lesquelles le taux d'apprentissage augmente ; au plus toutes</translation>
    </message>
    <message>
        <source>Cells of a step</source>
        <translation>Cellules d'un pas</translation>
    </message>
    <message>
        <source>cells of a step, which sees them in 4 views; unless given, as published for the size: 128, base 32</source>
        <translation>cellules d'un pas, qui les voit sous 4 vues ; par défaut comme publié pour la taille : 128, base 32</translation>
    </message>
    <message>
        <source>Cells at once</source>
        <translation>Cellules à la fois</translation>
    </message>
    <message>
        <source>cells at once on the device; 0: the whole batch; a small number saves memory and changes only the rounding and the random skipping of branches</source>
        <translation>cellules à la fois sur le matériel ; 0 : tout le lot ; un petit nombre économise la mémoire et ne change que l'arrondi et le saut aléatoire de branches</translation>
    </message>
    <message>
        <source>highest learning rate, at the end of the warm-up; unless given, as published for the size: 0.003, base 0.0001</source>
        <translation>taux d'apprentissage maximal, à la fin de l'échauffement ; par défaut comme publié pour la taille : 0.003, base 0.0001</translation>
    </message>
    <message>
        <source>another number gives another order, start and masks</source>
        <translation>un autre nombre donne un autre ordre, un autre départ et d'autres masques</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on recent graphics cards</source>
        <translation>format des nombres ; bf16 est plus rapide sur les cartes graphiques récentes</translation>
    </message>
    <message>
        <source>weight decay of AdamW; unless given, as published for the size: tiny 0.01, nano 0.02, base 0.03</source>
        <translation>décroissance des poids d'AdamW ; par défaut comme publié pour la taille : tiny 0.01, nano 0.02, base 0.03</translation>
    </message>
    <message>
        <source>folder for encoder, decoder and state after the last epoch (last), and copies after the first and every 50 epochs (epoch_0, epoch_50, ...)</source>
        <translation>dossier de l'encodeur, du décodeur et de l'état après la dernière époque (last), et copies après la première puis toutes les 50 époques (epoch_0, epoch_50, ...)</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Taille du réseau</translation>
    </message>
    <message>
        <source>size of the network; the published one is tiny, nano is for trials</source>
        <translation>taille du réseau ; celle publiée est tiny, nano sert aux essais</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with the same stacks and settings</source>
        <translation>poursuivre l'entraînement du dossier de sortie, avec les mêmes piles et réglages</translation>
    </message>
    <message>
        <source>Train or test</source>
        <translation>Entraînement ou test</translation>
    </message>
    <message>
        <source>scenes of the published split</source>
        <translation>scènes de la répartition publiée</translation>
    </message>
    <message>
        <source>Largest time difference (hours)</source>
        <translation>Plus grand écart de temps (heures)</translation>
    </message>
    <message>
        <source>largest time between the Sentinel-1 and the Sentinel-2 image, in hours</source>
        <translation>plus grand écart de temps entre l'image Sentinel-1 et l'image Sentinel-2, en heures</translation>
    </message>
    <message>
        <source>Cloud limit (percent)</source>
        <translation>Limite de nuages (pour cent)</translation>
    </message>
    <message>
        <source>pixels of a higher cloud probability have no value; 40 as in the data set's own reader</source>
        <translation>les pixels de probabilité de nuage supérieure n'ont pas de valeur ; 40 comme dans le lecteur du jeu de données</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d'exécution</translation>
    </message>
    <message>
        <source>files that are read at the same time</source>
        <translation>fichiers lus en même temps</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>Tout relire</translation>
    </message>
    <message>
        <source>also read files that an earlier run has read</source>
        <translation>lire aussi les fichiers lus lors d'une exécution précédente</translation>
    </message>
    <message>
        <source>Only labelled cells</source>
        <translation>Cellules étiquetées seulement</translation>
    </message>
    <message>
        <source>only cells that have a label</source>
        <translation>seulement les cellules qui ont une étiquette</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premières</translation>
    </message>
    <message>
        <source>at most this many, in the order of the store; 0: all</source>
        <translation>au plus ce nombre, dans l'ordre du dossier ; 0 : toutes</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>this many, chosen at random; 0: all</source>
        <translation>ce nombre, choisi au hasard ; 0 : toutes</translation>
    </message>
    <message>
        <source>of the random choice</source>
        <translation>du choix au hasard</translation>
    </message>
    <message>
        <source>Daily snow report of my catchments</source>
        <translation>Bulletin de neige quotidien de mes bassins versants</translation>
    </message>
    <message>
        <source>Example models</source>
        <translation>Modèles d’exemple</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>Bassins versants</translation>
    </message>
    <message>
        <source>Folder of stacks</source>
        <translation>Dossier de piles</translation>
    </message>
    <message>
        <source>Table of snow lines</source>
        <translation>Tableau des lignes de neige</translation>
    </message>
    <message>
        <source>Table of catchments</source>
        <translation>Tableau des bassins versants</translation>
    </message>
    <message>
        <source>Snow cover by basin</source>
        <translation>Couverture neigeuse par bassin versant</translation>
    </message>
    <message>
        <source>Maps fractional snow cover where the basins are and adds to each basin the number of pixels with data (fsc_count) and their mean snow cover (fsc_mean, 0 to 1).</source>
        <translation>Cartographie la fraction de couverture neigeuse là où se trouvent les bassins versants et ajoute à chacun le nombre de pixels avec données (fsc_count) et leur couverture neigeuse moyenne (fsc_mean, de 0 à 1).</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of each basin on one day.</source>
        <translation>Fraction moyenne de couverture neigeuse de chaque bassin versant pour un jour.</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>Bassins versants</translation>
    </message>
    <message>
        <source>Basins with snow cover</source>
        <translation>Bassins versants avec couverture neigeuse</translation>
    </message>
    <message>
        <source>wrong number of bands</source>
        <translation>mauvais nombre de bandes</translation>
    </message>
    <message>
        <source>wrong shape or data type</source>
        <translation>forme ou type de données incorrects</translation>
    </message>
    <message>
        <source>file truncated or unreadable</source>
        <translation>fichier tronqué ou illisible</translation>
    </message>
    <message>
        <source>dataset missing</source>
        <translation>jeu de données manquant</translation>
    </message>
    <message>
        <source>not-a-number or infinite values</source>
        <translation>valeurs non numériques ou infinies</translation>
    </message>
    <message>
        <source>mask values other than 0 and 1</source>
        <translation>valeurs de masque autres que 0 et 1</translation>
    </message>
    <message>
        <source>prediction day unknown</source>
        <translation>jour de la carte inconnu</translation>
    </message>
    <message>
        <source>location unknown or out of range</source>
        <translation>emplacement inconnu ou hors limites</translation>
    </message>
    <message>
        <source>file is not what its name says</source>
        <translation>le fichier n'est pas ce que son nom indique</translation>
    </message>
    <message>
        <source>no stack found</source>
        <translation>aucune pile trouvée</translation>
    </message>
    <message>
        <source>no cell for this day or area</source>
        <translation>aucune cellule pour ce jour ou cette zone</translation>
    </message>
    <message>
        <source>raster smaller than one cell</source>
        <translation>raster plus petit qu'une cellule</translation>
    </message>
    <message>
        <source>coordinate system or pixel size not usable</source>
        <translation>système de coordonnées ou taille de pixel inutilisable</translation>
    </message>
    <message>
        <source>several prediction days</source>
        <translation>plusieurs jours</translation>
    </message>
    <message>
        <source>no input could be used</source>
        <translation>aucune entrée n'a pu être utilisée</translation>
    </message>
    <message>
        <source>values out of range after normalisation</source>
        <translation>valeurs hors limites après normalisation</translation>
    </message>
    <message>
        <source>two cells for the same place and day</source>
        <translation>deux cellules pour le même lieu et le même jour</translation>
    </message>
    <message>
        <source>file states what a stack cannot hold</source>
        <translation>le fichier indique ce qu'une pile ne peut contenir</translation>
    </message>
    <message>
        <source>stacks of few and of all sensors at once</source>
        <translation>piles de quelques capteurs et de tous à la fois</translation>
    </message>
    <message>
        <source>SEN12TP metadata not usable</source>
        <translation>métadonnées SEN12TP inutilisables</translation>
    </message>
    <message>
        <source>not SEN12TP scenes</source>
        <translation>pas des scènes SEN12TP</translation>
    </message>
    <message>
        <source>stack without label, or label without stack</source>
        <translation>pile sans référence, ou référence sans pile</translation>
    </message>
    <message>
        <source>label not on the grid of its stack</source>
        <translation>référence hors de la grille de sa pile</translation>
    </message>
    <message>
        <source>several labels for one cell</source>
        <translation>plusieurs références pour une cellule</translation>
    </message>
    <message>
        <source>no labelled cell left</source>
        <translation>il ne reste aucune cellule avec référence</translation>
    </message>
    <message>
        <source>no label found</source>
        <translation>aucune référence trouvée</translation>
    </message>
    <message>
        <source>label or map unreadable</source>
        <translation>référence ou carte illisible</translation>
    </message>
    <message>
        <source>day of a label or map unknown</source>
        <translation>jour d'une référence ou d'une carte inconnu</translation>
    </message>
    <message>
        <source>meaning of the label's values ambiguous</source>
        <translation>signification ambiguë des valeurs de la référence</translation>
    </message>
    <message>
        <source>label values out of range</source>
        <translation>valeurs de référence hors limites</translation>
    </message>
    <message>
        <source>label without valid pixel</source>
        <translation>référence sans pixel valide</translation>
    </message>
    <message>
        <source>no map for any label</source>
        <translation>aucune carte pour les références</translation>
    </message>
    <message>
        <source>no pixel to compare</source>
        <translation>aucun pixel à comparer</translation>
    </message>
    <message>
        <source>label or map grid not usable</source>
        <translation>grille de la référence ou de la carte inutilisable</translation>
    </message>
    <message>
        <source>not a snow map</source>
        <translation>pas une carte de neige</translation>
    </message>
    <message>
        <source>not the layer that is compared</source>
        <translation>pas la couche comparée</translation>
    </message>
    <message>
        <source>model file not found</source>
        <translation>fichier de modèle introuvable</translation>
    </message>
    <message>
        <source>model file unreadable or unsafe</source>
        <translation>fichier de modèle illisible ou dangereux</translation>
    </message>
    <message>
        <source>model weights do not fit</source>
        <translation>les poids du modèle ne conviennent pas</translation>
    </message>
    <message>
        <source>model size unknown</source>
        <translation>taille du modèle inconnue</translation>
    </message>
    <message>
        <source>model weights not finite</source>
        <translation>poids du modèle non finis</translation>
    </message>
    <message>
        <source>training cannot go on from here</source>
        <translation>l'entraînement ne peut pas continuer à partir d'ici</translation>
    </message>
    <message>
        <source>training went astray</source>
        <translation>l'entraînement a déraillé</translation>
    </message>
    <message>
        <source>product unreadable or truncated</source>
        <translation>produit illisible ou tronqué</translation>
    </message>
    <message>
        <source>wrong product level or values</source>
        <translation>niveau ou valeurs du produit incorrects</translation>
    </message>
    <message>
        <source>metadata missing or contradictory</source>
        <translation>métadonnées manquantes ou contradictoires</translation>
    </message>
    <message>
        <source>another version of the product is used</source>
        <translation>une autre version du produit est utilisée</translation>
    </message>
    <message>
        <source>products of other places</source>
        <translation>produits d'autres lieux</translation>
    </message>
    <message>
        <source>product not usable in this form</source>
        <translation>produit inutilisable sous cette forme</translation>
    </message>
    <message>
        <source>parts of the product that show other areas</source>
        <translation>des parties du produit montrent d'autres zones</translation>
    </message>
    <message>
        <source>needed hours missing</source>
        <translation>heures nécessaires manquantes</translation>
    </message>
    <message>
        <source>not a region store</source>
        <translation>pas un magasin régional</translation>
    </message>
    <message>
        <source>region store of another area</source>
        <translation>magasin régional d'une autre zone</translation>
    </message>
    <message>
        <source>region store damaged</source>
        <translation>magasin régional endommagé</translation>
    </message>
    <message>
        <source>region store changed while it was read</source>
        <translation>magasin régional modifié pendant la lecture</translation>
    </message>
    <message>
        <source>no such bucket</source>
        <translation>bucket inexistant</translation>
    </message>
    <message>
        <source>access to an object store denied</source>
        <translation>accès au magasin d'objets refusé</translation>
    </message>
    <message>
        <source>object store not reachable</source>
        <translation>magasin d'objets inaccessible</translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>horloge mal réglée</translation>
    </message>
    <message>
        <source>object store without conditional writes</source>
        <translation>magasin d'objets sans écriture conditionnelle</translation>
    </message>
    <message>
        <source>not possible in an object store</source>
        <translation>impossible dans un magasin d'objets</translation>
    </message>
    <message>
        <source>not a packed store</source>
        <translation>pas un magasin compacté</translation>
    </message>
    <message>
        <source>packed store damaged</source>
        <translation>magasin compacté endommagé</translation>
    </message>
    <message>
        <source>archive unreadable</source>
        <translation>archive illisible</translation>
    </message>
    <message>
        <source>member of an archive refused</source>
        <translation>élément d'une archive refusé</translation>
    </message>
    <message>
        <source>other data of the same name</source>
        <translation>autres données du même nom</translation>
    </message>
    <message>
        <source>not in the published record</source>
        <translation>absent du dépôt publié</translation>
    </message>
    <message>
        <source>nothing left to use</source>
        <translation>il ne reste rien à utiliser</translation>
    </message>
    <message>
        <source>list of checksums not usable</source>
        <translation>liste de sommes de contrôle inutilisable</translation>
    </message>
    <message>
        <source>no snow cover raster of these days</source>
        <translation>aucun raster de couverture neigeuse de ces jours</translation>
    </message>
    <message>
        <source>two rasters of one day</source>
        <translation>deux rasters d'un même jour</translation>
    </message>
    <message>
        <source>rasters on different pixels</source>
        <translation>rasters aux pixels différents</translation>
    </message>
    <message>
        <source>series longer than a year</source>
        <translation>série de plus d'un an</translation>
    </message>
    <message>
        <source>point outside the map</source>
        <translation>point hors de la carte</translation>
    </message>
    <message>
        <source>polygon layer not usable</source>
        <translation>couche de polygones inutilisable</translation>
    </message>
    <message>
        <source>feature is no polygon</source>
        <translation>l'entité n'est pas un polygone</translation>
    </message>
    <message>
        <source>terrain model not usable</source>
        <translation>modèle de terrain inutilisable</translation>
    </message>
    <message>
        <source>land cover not usable</source>
        <translation>occupation du sol inutilisable</translation>
    </message>
    <message>
        <source>tree cover density not usable</source>
        <translation>densité du couvert arboré inutilisable</translation>
    </message>
    <message>
        <source>stations not usable</source>
        <translation>stations inutilisables</translation>
    </message>
    <message>
        <source>meaning of the stations' values ambiguous</source>
        <translation>signification ambiguë des valeurs des stations</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>rien à comparer</translation>
    </message>
    <message>
        <source>different quantities of snow cover</source>
        <translation>grandeurs de couverture neigeuse différentes</translation>
    </message>
    <message>
        <source>layout template not usable</source>
        <translation>modèle de mise en page inutilisable</translation>
    </message>
    <message>
        <source>pictures of an animation not usable</source>
        <translation>images d'une animation inutilisables</translation>
    </message>
    <message>
        <source>snow cover on the ground is an estimate</source>
        <translation>la couverture neigeuse au sol est une estimation</translation>
    </message>
    <message>
        <source>weights of another condition used</source>
        <translation>poids d'une autre condition utilisés</translation>
    </message>
    <message>
        <source>device not available</source>
        <translation>matériel non disponible</translation>
    </message>
    <message>
        <source>device out of memory</source>
        <translation>mémoire du matériel épuisée</translation>
    </message>
    <message>
        <source>self-test failed</source>
        <translation>échec de l'autotest</translation>
    </message>
    <message>
        <source>server not reachable</source>
        <translation>serveur injoignable</translation>
    </message>
    <message>
        <source>server does not give the file</source>
        <translation>le serveur ne fournit pas le fichier</translation>
    </message>
    <message>
        <source>server gives no parts of files</source>
        <translation>le serveur ne fournit pas de parties de fichiers</translation>
    </message>
    <message>
        <source>archive unreadable or unsafe</source>
        <translation>archive illisible ou dangereuse</translation>
    </message>
    <message>
        <source>download damaged</source>
        <translation>téléchargement endommagé</translation>
    </message>
    <message>
        <source>no such weights</source>
        <translation>ces poids n'existent pas</translation>
    </message>
    <message>
        <source>other weights of the same name</source>
        <translation>autres poids du même nom</translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation>adresse non autorisée</translation>
    </message>
    <message>
        <source>service not reachable</source>
        <translation>service injoignable</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>terms or access missing</source>
        <translation>conditions ou accès manquants</translation>
    </message>
    <message>
        <source>limit of a service used up</source>
        <translation>limite d'un service épuisée</translation>
    </message>
    <message>
        <source>product or collection gone</source>
        <translation>produit ou collection disparus</translation>
    </message>
    <message>
        <source>unexpected answer of a service</source>
        <translation>réponse inattendue d'un service</translation>
    </message>
    <message>
        <source>downloaded file damaged</source>
        <translation>fichier téléchargé endommagé</translation>
    </message>
    <message>
        <source>nothing found online</source>
        <translation>rien trouvé en ligne</translation>
    </message>
    <message>
        <source>too little space for products</source>
        <translation>trop peu de place pour les produits</translation>
    </message>
    <message>
        <source>address of a service not allowed</source>
        <translation>adresse d'un service non autorisée</translation>
    </message>
    <message>
        <source>output cannot be written</source>
        <translation>la sortie ne peut être écrite</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disque plein</translation>
    </message>
    <message>
        <source>output is an input</source>
        <translation>la sortie est une entrée</translation>
    </message>
    <message>
        <source>two outputs of one name</source>
        <translation>deux sorties du même nom</translation>
    </message>
    <message>
        <source>output is being written by another job</source>
        <translation>la sortie est en cours d'écriture par un autre traitement</translation>
    </message>
    <message>
        <source>output was taken over by another job</source>
        <translation>sortie reprise par une autre tâche</translation>
    </message>
    <message>
        <source>area not usable</source>
        <translation>zone inutilisable</translation>
    </message>
    <message>
        <source>area empty or crossing itself</source>
        <translation>zone vide ou qui se croise elle-même</translation>
    </message>
    <message>
        <source>area too large</source>
        <translation>zone trop grande</translation>
    </message>
    <message>
        <source>area near a pole</source>
        <translation>zone proche d'un pôle</translation>
    </message>
    <message>
        <source>grid is no UTM zone near the area</source>
        <translation>la grille n'est pas une zone UTM proche de la zone</translation>
    </message>
    <message>
        <source>no product of the area and days</source>
        <translation>aucun produit de la zone et des jours</translation>
    </message>
    <message>
        <source>Sentinel-1 without terrain</source>
        <translation>Sentinel-1 sans terrain</translation>
    </message>
    <message>
        <source>a reading process was ended</source>
        <translation>un processus de lecture a été arrêté</translation>
    </message>
    <message>
        <source>job not valid</source>
        <translation>traitement non valide</translation>
    </message>
    <message>
        <source>job cancelled</source>
        <translation>traitement annulé</translation>
    </message>
    <message>
        <source>unfinished run cannot be continued</source>
        <translation>l'exécution inachevée ne peut être poursuivie</translation>
    </message>
    <message>
        <source>place or season unlike the training and test data</source>
        <translation>lieu ou saison différents des données d'entraînement et de test</translation>
    </message>
    <message>
        <source>few inputs of one day</source>
        <translation>peu d'entrées d'un seul jour</translation>
    </message>
    <message>
        <source>no satellite image</source>
        <translation>aucune image satellite</translation>
    </message>
    <message>
        <source>no engine installed</source>
        <translation>aucun moteur de calcul installé</translation>
    </message>
    <message>
        <source>engine does not start</source>
        <translation>le moteur de calcul ne démarre pas</translation>
    </message>
    <message>
        <source>engine stopped unexpectedly</source>
        <translation>arrêt inattendu du moteur de calcul</translation>
    </message>
    <message>
        <source>engine and plugin do not match</source>
        <translation>le moteur de calcul et l'extension ne correspondent pas</translation>
    </message>
    <message>
        <source>engine library missing</source>
        <translation>bibliothèque du moteur de calcul manquante</translation>
    </message>
    <message>
        <source>no Python for the engine</source>
        <translation>pas de Python pour le moteur de calcul</translation>
    </message>
    <message>
        <source>package index not reachable</source>
        <translation>index de paquets injoignable</translation>
    </message>
    <message>
        <source>download is not the file of the lock</source>
        <translation>le téléchargement n'est pas le fichier prévu</translation>
    </message>
    <message>
        <source>a web page in place of a file</source>
        <translation>une page web à la place d'un fichier</translation>
    </message>
    <message>
        <source>file not offered</source>
        <translation>fichier non proposé</translation>
    </message>
    <message>
        <source>folder cannot be written</source>
        <translation>le dossier n'est pas accessible en écriture</translation>
    </message>
    <message>
        <source>file held by another program</source>
        <translation>fichier retenu par un autre programme</translation>
    </message>
    <message>
        <source>another installation is running</source>
        <translation>une autre installation est en cours</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>certificat non accepté</translation>
    </message>
    <message>
        <source>proxy refuses</source>
        <translation>le proxy refuse</translation>
    </message>
    <message>
        <source>installed engine does not work</source>
        <translation>le moteur de calcul installé ne fonctionne pas</translation>
    </message>
    <message>
        <source>bundle not usable</source>
        <translation>paquet inutilisable</translation>
    </message>
    <message>
        <source>system not supported</source>
        <translation>système non pris en charge</translation>
    </message>
    <message>
        <source>libraries could not be installed</source>
        <translation>les bibliothèques n'ont pas pu être installées</translation>
    </message>
    <message>
        <source>nothing to install with</source>
        <translation>rien pour installer</translation>
    </message>
    <message>
        <source>scheduler not reachable</source>
        <translation>ordonnanceur injoignable</translation>
    </message>
    <message>
        <source>no worker to work with</source>
        <translation>aucun worker disponible</translation>
    </message>
    <message>
        <source>worker refused</source>
        <translation>worker refusé</translation>
    </message>
    <message>
        <source>work that ends its workers</source>
        <translation>travail qui arrête ses workers</translation>
    </message>
    <message>
        <source>watch file not usable</source>
        <translation>fichier de surveillance inutilisable</translation>
    </message>
    <message>
        <source>days of a watched area not mapped</source>
        <translation>jours d'une zone surveillée non cartographiés</translation>
    </message>
    <message>
        <source>unexpected error</source>
        <translation>erreur inattendue</translation>
    </message>
</context>
</TS>
