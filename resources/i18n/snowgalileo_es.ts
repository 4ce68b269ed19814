<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>SnowGalileo</name>
    <message>
        <source>SnowGalileo: map snow cover</source>
        <translation>SnowGalileo: cartografiar la cobertura nival</translation>
    </message>
    <message>
        <source>Map fractional snow cover with SnowGalileo</source>
        <translation>Cartografiar la fracción de cobertura nival con SnowGalileo</translation>
    </message>
    <message>
        <source>Object store (S3)</source>
        <translation>Almacén de objetos (S3)</translation>
    </message>
    <message>
        <source>The configuration for the object store lacks an access key or a secret key.</source>
        <translation>A la configuración del almacén de objetos le falta una clave de acceso o una clave secreta.</translation>
    </message>
    <message>
        <source>Enter the access key as user name, and the secret key as password.</source>
        <translation>Introduzca la clave de acceso como nombre de usuario y la clave secreta como contraseña.</translation>
    </message>
    <message>
        <source>Enter the master password, or choose the account again.</source>
        <translation>Introduzca la contraseña maestra o elija de nuevo la cuenta.</translation>
    </message>
    <message>
        <source>The account of {service} cannot be read from QGIS's authentication database.</source>
        <translation>No se puede leer la cuenta de {service} en la base de datos de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>snow cover (%)</source>
        <translation>cobertura nival (%)</translation>
    </message>
    <message>
        <source>elevation (m)</source>
        <translation>elevación (m)</translation>
    </message>
    <message>
        <source>This pixel: the season</source>
        <translation>Este píxel: la temporada</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>desviación estándar</translation>
    </message>
    <message>
        <source>range of the method</source>
        <translation>rango del método</translation>
    </message>
    <message>
        <source>snow cover</source>
        <translation>cobertura nival</translation>
    </message>
    <message>
        <source>{polygon}: by elevation</source>
        <translation>{polygon}: por elevación</translation>
    </message>
    <message>
        <source>By elevation, {day}</source>
        <translation>Por altitud, {day}</translation>
    </message>
    <message>
        <source>{polygon}: the season</source>
        <translation>{polygon}: la temporada</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>{polygon}: snow line</source>
        <translation>{polygon}: línea de nieve</translation>
    </message>
    <message>
        <source>standard deviation {day}</source>
        <translation>desviación estándar {day}</translation>
    </message>
    <message>
        <source>snow line</source>
        <translation>línea de nieve</translation>
    </message>
    <message>
        <source>Snow lines</source>
        <translation>Líneas de nieve</translation>
    </message>
    <message>
        <source>Areas on {day}</source>
        <translation>Áreas el {day}</translation>
    </message>
    <message>
        <source>Snow cover of areas</source>
        <translation>Cobertura nival de áreas</translation>
    </message>
    <message>
        <source>of what was seen have a value on the ground; elsewhere trees cover more than 90 %, or nobody knows how much. An estimate: under trees, snow is taken for as frequent as in the gaps between them. The rasters in the folder {folder} tell how far each pixel can be trusted.</source>
        <translation>de lo visto tiene un valor en el suelo; en el resto los árboles cubren más del 90 %, o no se sabe cuánto. Es una estimación: bajo los árboles se supone tanta nieve como en los claros entre ellos. Los rásteres de la carpeta {folder} dicen hasta qué punto es fiable cada píxel.</translation>
    </message>
    <message>
        <source>The layer shows the days with snow; its other styles show the other figures.</source>
        <translation>La capa muestra los días con nieve; sus otros estilos muestran las demás cifras.</translation>
    </message>
    <message>
        <source>Nothing of this area was seen on this day.</source>
        <translation>No se vio nada de esta área en este día.</translation>
    </message>
    <message>
        <source>Too little was seen to tell the snow of the whole.</source>
        <translation>Se vio demasiado poco para estimar la nieve del conjunto.</translation>
    </message>
    <message>
        <source>There is no snow line of this area on this day.</source>
        <translation>Esta área no tiene línea de nieve en este día.</translation>
    </message>
    <message>
        <source>Snow line of {polygon} on {day} (method: {method}).</source>
        <translation>Línea de nieve de {polygon} el {day} (método: {method}).</translation>
    </message>
    <message>
        <source>{share} % was seen.</source>
        <translation>Se vio el {share} %.</translation>
    </message>
    <message>
        <source>Season of {maps}, {first} to {last}; the year begins on {start}.</source>
        <translation>Temporada de {maps}, del {first} al {last}; el año empieza el {start}.</translation>
    </message>
    <message>
        <source>The maps end before the year: what was still going on then is not decided.</source>
        <translation>Los mapas terminan antes que el año: lo que entonces aún estaba en curso no está decidido.</translation>
    </message>
    <message>
        <source>of all pixels and days have a value; {observed} % were seen. {n} rasters, one for each day.</source>
        <translation>de todos los píxeles y días tienen un valor; se vio el {observed} %. {n} rásters, uno por día.</translation>
    </message>
    <message>
        <source>Mean snow cover of {polygon} on {day}.</source>
        <translation>Cobertura nival media de {polygon} el {day}.</translation>
    </message>
    <message>
        <source>Snow covers {snow} km² of the {seen} km² that were seen, {share} % of the whole.</source>
        <translation>La nieve cubre {snow} km² de los {seen} km² vistos, que son el {share} % del total.</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n} %.</source>
        <translation>Desviación estándar media de un píxel: {n} %.</translation>
    </message>
    <message>
        <source>Half of it was last seen without clouds within {n} days.</source>
        <translation>La mitad se vio por última vez sin nubes hace como máximo {n} días.</translation>
    </message>
    <message>
        <source>Scaled to the whole: {snow} of {area} km².</source>
        <translation>Extrapolado al conjunto: {snow} de {area} km².</translation>
    </message>
    <message>
        <source>Between {low} and {high} m.</source>
        <translation>Entre {low} y {high} m.</translation>
    </message>
    <message>
        <source>None: {reason}.</source>
        <translation>Ninguna: {reason}.</translation>
    </message>
    <message>
        <source>The extent has no area.</source>
        <translation>La extensión no tiene área.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <source>no colour: not seen</source>
        <translation>sin color: no visto</translation>
    </message>
    <message>
        <source>no map of this day</source>
        <translation>sin mapa de este día</translation>
    </message>
    <message>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>No se puede escribir {path}.</translation>
    </message>
    <message>
        <source>Set the coordinate system that it was drawn in: right-click the layer, Layer CRS.</source>
        <translation>Indique el sistema de coordenadas en el que se dibujó: clic derecho en la capa, SRC de la capa.</translation>
    </message>
    <message>
        <source>The layer '{layer}' is said to be in degrees, but its coordinates are too large for that.</source>
        <translation>La capa «{layer}» debería estar en grados, pero sus coordenadas son demasiado grandes.</translation>
    </message>
    <message>
        <source>Middle: {latitude}, {longitude}; {width} x {height} km</source>
        <translation>Centro: {latitude}, {longitude}; {width} x {height} km</translation>
    </message>
    <message>
        <source>The area contains no polygon.</source>
        <translation>El área no contiene ningún polígono.</translation>
    </message>
    <message>
        <source>The area has no coordinate system.</source>
        <translation>El área no tiene sistema de coordenadas.</translation>
    </message>
    <message>
        <source>Set the layer's coordinate system.</source>
        <translation>Establezca el sistema de coordenadas de la capa.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no coordinate system.</source>
        <translation>La capa «{layer}» no tiene sistema de coordenadas.</translation>
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
        <translation>Si se indican polígonos y una extensión, deben solaparse.</translation>
    </message>
    <message>
        <source>The area cannot be transformed to longitude and latitude.</source>
        <translation>El área no se puede transformar a longitud y latitud.</translation>
    </message>
    <message>
        <source>Four numbers are needed: west, south, east, north.</source>
        <translation>Se necesitan cuatro números: oeste, sur, este, norte.</translation>
    </message>
    <message>
        <source>West must be less than east, and south less than north.</source>
        <translation>El oeste debe ser menor que el este, y el sur menor que el norte.</translation>
    </message>
    <message>
        <source>Longitudes go from -180 to 180, latitudes from -90 to 90.</source>
        <translation>Las longitudes van de -180 a 180; las latitudes, de -90 a 90.</translation>
    </message>
    <message>
        <source>Behind metres, name their coordinate system: 640000, 5180000, 650000, 5190000 [EPSG:32632].</source>
        <translation>Tras los metros, indique su sistema de coordenadas: 640000, 5180000, 650000, 5190000 [EPSG:32632].</translation>
    </message>
    <message>
        <source>For example 10.1, 46.2, 10.4, 46.5 in degrees.</source>
        <translation>Por ejemplo, 10.1, 46.2, 10.4, 46.5 en grados.</translation>
    </message>
    <message>
        <source>The coordinate system '{crs}' is not known.</source>
        <translation>El sistema de coordenadas «{crs}» no es conocido.</translation>
    </message>
    <message>
        <source>Age (days)</source>
        <translation>Antigüedad (días)</translation>
    </message>
    <message>
        <source>Prediction day {day}: {cells}; valid pixels in %, in brackets the cloudy share of them</source>
        <translation>Día del mapa {day}: {cells}; píxeles válidos en %, entre paréntesis la parte nubosa de ellos</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>No cell could be read.</source>
        <translation>No se pudo leer ninguna celda.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Building takes about {time} and {size} MB.</source>
        <translation>La construcción requiere unos {time} y {size} MB.</translation>
    </message>
    <message>
        <source>Earth Engine is sent {count} requests for at most {size} MB.</source>
        <translation>Se envían a Earth Engine {count} peticiones para {size} MB como máximo.</translation>
    </message>
    <message>
        <source>No data from {sensors}; the map is made without them.</source>
        <translation>No hay datos de {sensors}; el mapa se hace sin ellos.</translation>
    </message>
    <message>
        <source>middle half</source>
        <translation>mitad central</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Clear sky</source>
        <translation>Cielo despejado</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>No Sentinel-2 or Landsat that day</source>
        <translation>Sin Sentinel-2 ni Landsat ese día</translation>
    </message>
    <message>
        <source>Clouds, and no Sentinel-2 or Landsat that day</source>
        <translation>Nubes, y sin Sentinel-2 ni Landsat ese día</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Procesador (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (Apple)</source>
        <translation>Tarjeta gráfica (Apple)</translation>
    </message>
    <message>
        <source>Exact (32 bit)</source>
        <translation>Exacta (32 bits)</translation>
    </message>
    <message>
        <source>Faster (16 bit in part)</source>
        <translation>Más rápida (16 bits en parte)</translation>
    </message>
    <message>
        <source>Fastest (16 bit)</source>
        <translation>La más rápida (16 bits)</translation>
    </message>
    <message>
        <source>Services with products</source>
        <translation>Servicios con productos</translation>
    </message>
    <message>
        <source>Landsat 8 and 9</source>
        <translation>Landsat 8 y 9</translation>
    </message>
    <message>
        <source>all sensors, in the place of all other accounts</source>
        <translation>todos los sensores, en lugar de todas las demás cuentas</translation>
    </message>
    <message>
        <source>As in the training of the published models</source>
        <translation>Como en el entrenamiento de los modelos publicados</translation>
    </message>
    <message>
        <source>Strict: hide each patch with a missing pixel</source>
        <translation>Estricto: ocultar cada parche con un píxel ausente</translation>
    </message>
    <message>
        <source>Any sky (mixed)</source>
        <translation>Cualquier cielo (mixto)</translation>
    </message>
    <message>
        <source>Faster (16 bit)</source>
        <translation>Más rápida (16 bits)</translation>
    </message>
    <message>
        <source>For the processor</source>
        <translation>Para el procesador</translation>
    </message>
    <message>
        <source>For NVIDIA graphics cards (CUDA)</source>
        <translation>Para tarjetas gráficas NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>For Apple silicon</source>
        <translation>Para Apple silicon</translation>
    </message>
    <message>
        <source>The pre-trained encoder</source>
        <translation>El codificador preentrenado</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Pesos aleatorios</translation>
    </message>
    <message>
        <source>the prediction day</source>
        <translation>el día del mapa</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>el día anterior</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Fracción</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Copernicus snow product</source>
        <translation>Producto de nieve de Copernicus</translation>
    </message>
    <message>
        <source>Snow classes</source>
        <translation>Clases de nieve</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>Por mil</translation>
    </message>
    <message>
        <source>NDSI</source>
        <translation>NDSI</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Modelo del terreno</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Cubierta del suelo</translation>
    </message>
    <message>
        <source>Snow depth</source>
        <translation>Espesor de la nieve</translation>
    </message>
    <message>
        <source>fewest pixels on the wrong side</source>
        <translation>menos píxeles en el lado equivocado</translation>
    </message>
    <message>
        <source>lowest band with snow (LIS)</source>
        <translation>banda más baja con nieve (LIS)</translation>
    </message>
    <message>
        <source>mean of the bands crosses half</source>
        <translation>la media de las bandas cruza la mitad</translation>
    </message>
    <message>
        <source>curve through the bands</source>
        <translation>curva a través de las bandas</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>último valor</translation>
    </message>
    <message>
        <source>between the values</source>
        <translation>entre los valores</translation>
    </message>
    <message>
        <source>smooth curve</source>
        <translation>curva suave</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>todas juntas</translation>
    </message>
    <message>
        <source>4 sectors</source>
        <translation>4 sectores</translation>
    </message>
    <message>
        <source>8 sectors</source>
        <translation>8 sectores</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation>Último valor</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>First valid pixel of all scenes</source>
        <translation>Primer píxel válido de todas las escenas</translation>
    </message>
    <message>
        <source>One scene for each cell</source>
        <translation>Una escena para cada celda</translation>
    </message>
    <message>
        <source>Region store (Zarr)</source>
        <translation>Almacén regional (Zarr)</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands</source>
        <translation>Cubos GeoTIFF con 308 bandas</translation>
    </message>
    <message>
        <source>HDF5 files</source>
        <translation>Archivos HDF5</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Cubierto</translation>
    </message>
    <message>
        <source>Wide clouds</source>
        <translation>Nubes extensas</translation>
    </message>
    <message>
        <source>Big clouds</source>
        <translation>Nubes grandes</translation>
    </message>
    <message>
        <source>Small clouds</source>
        <translation>Nubes pequeñas</translation>
    </message>
    <message>
        <source>Thin clouds</source>
        <translation>Nubes finas</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Niebla</translation>
    </message>
    <message>
        <source>Any of wide, big and small clouds and fog</source>
        <translation>Nubes extensas, grandes o pequeñas, o niebla</translation>
    </message>
    <message>
        <source>Rocky Mountains</source>
        <translation>Montañas Rocosas</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Suiza</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambas</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenando</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Bare ground, moss, lichen</source>
        <translation>Suelo desnudo, musgo, líquenes</translation>
    </message>
    <message>
        <source>Built up</source>
        <translation>Edificado</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>Cultivos</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Bosque</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>Pastizal</translation>
    </message>
    <message>
        <source>Ice and snow</source>
        <translation>Hielo y nieve</translation>
    </message>
    <message>
        <source>Shrubs</source>
        <translation>Arbustos</translation>
    </message>
    <message>
        <source>Wetlands</source>
        <translation>Humedales</translation>
    </message>
    <message>
        <source>{n} days before</source>
        <translation>{n} días antes</translation>
    </message>
    <message>
        <source>{n} cell</source>
        <translation>{n} celda</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} celdas</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} archivo</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} archivos</translation>
    </message>
    <message>
        <source>{n} map</source>
        <translation>{n} mapa</translation>
    </message>
    <message>
        <source>{n} maps</source>
        <translation>{n} mapas</translation>
    </message>
    <message>
        <source>{n} scene</source>
        <translation>{n} escena</translation>
    </message>
    <message>
        <source>{n} scenes</source>
        <translation>{n} escenas</translation>
    </message>
    <message>
        <source>{n} pixel</source>
        <translation>{n} píxel</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <translation>{n} píxeles</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>Check in Settings &gt; Options &gt; SnowGalileo that the chosen Python has the engine's packages.</source>
        <translation>Compruebe en Configuración &gt; Opciones &gt; SnowGalileo que el Python elegido tiene los paquetes del motor.</translation>
    </message>
    <message>
        <source>Run the job again. If it stops again, memory may be short: use a smaller batch.</source>
        <translation>Ejecute de nuevo el trabajo. Si vuelve a detenerse, puede faltar memoria: use un lote más pequeño.</translation>
    </message>
    <message>
        <source>exit code {n}</source>
        <translation>código de salida {n}</translation>
    </message>
    <message>
        <source>Install the plugin and the engine from the same release.</source>
        <translation>Instale el complemento y el motor de la misma versión.</translation>
    </message>
    <message>
        <source>The engine does not start ({reason}).</source>
        <translation>El motor no arranca ({reason}).</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({how}).</source>
        <translation>El motor se detuvo inesperadamente ({how}).</translation>
    </message>
    <message>
        <source>The engine's input was already closed.</source>
        <translation>La entrada del motor ya estaba cerrada.</translation>
    </message>
    <message>
        <source>signal {n} ({name})</source>
        <translation>señal {n} ({name})</translation>
    </message>
    <message>
        <source>Choose another Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Elija otro Python en Configuración &gt; Opciones &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine did not stop after a cancel and was terminated.</source>
        <translation>El motor no se detuvo tras la cancelación y se terminó.</translation>
    </message>
    <message>
        <source>The engine uses protocol version {theirs}, the plugin version {ours}.</source>
        <translation>El motor usa la versión {theirs} del protocolo; el complemento, la versión {ours}.</translation>
    </message>
    <message>
        <source>The engine did not accept the message '{type}'.</source>
        <translation>El motor no aceptó el mensaje «{type}».</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' cannot be started: {reason}.</source>
        <translation>No se puede iniciar el Python del motor «{path}»: {reason}.</translation>
    </message>
    <message>
        <source>The SnowGalileo engine is not installed.</source>
        <translation>El motor de SnowGalileo no está instalado.</translation>
    </message>
    <message>
        <source>Click 'Install the engine' in Settings &gt; Options &gt; SnowGalileo, or choose a Python there that has the engine's packages.</source>
        <translation>Pulse «Instalar el motor» en Configuración &gt; Opciones &gt; SnowGalileo, o elija allí un Python que tenga los paquetes del motor.</translation>
    </message>
    <message>
        <source>Options &gt; SnowGalileo</source>
        <translation>Opciones &gt; SnowGalileo</translation>
    </message>
    <message>
        <source>installed engine</source>
        <translation>motor instalado</translation>
    </message>
    <message>
        <source>Choose the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Elija el Python del motor en Configuración &gt; Opciones &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' ({source}) does not exist.</source>
        <translation>El Python del motor «{path}» ({source}) no existe.</translation>
    </message>
    <message>
        <source>Check the area's file and its coordinate system.</source>
        <translation>Revise el archivo del área y su sistema de coordenadas.</translation>
    </message>
    <message>
        <source>Repair the polygon with 'Fix geometries', or draw it again.</source>
        <translation>Repare el polígono con «Corregir geometrías» o dibújelo de nuevo.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or divide it.</source>
        <translation>Elija un área más pequeña o divídala.</translation>
    </message>
    <message>
        <source>Choose an area between 80° south and 84° north, or check its coordinate system.</source>
        <translation>Elija un área entre 80° sur y 84° norte, o revise su sistema de coordenadas.</translation>
    </message>
    <message>
        <source>Leave the grid empty, or give the UTM zone of the area.</source>
        <translation>Deje vacía la cuadrícula o indique la zona UTM del área.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Comunique este error con los detalles.</translation>
    </message>
    <message>
        <source>Check the day, the area and the levels of the products.</source>
        <translation>Revise el día, el área y los niveles de los productos.</translation>
    </message>
    <message>
        <source>Put the Copernicus DEM of the area into the archive, and build again.</source>
        <translation>Ponga el Copernicus DEM del área en el archivo y construya de nuevo.</translation>
    </message>
    <message>
        <source>Build again with fewer processes, or a smaller area.</source>
        <translation>Construya de nuevo con menos procesos o un área más pequeña.</translation>
    </message>
    <message>
        <source>Check the scheduler's address, and that it runs.</source>
        <translation>Revise la dirección del planificador y que esté en marcha.</translation>
    </message>
    <message>
        <source>Start workers, or compute on this computer.</source>
        <translation>Inicie trabajadores o calcule en este equipo.</translation>
    </message>
    <message>
        <source>Install the same release on all workers.</source>
        <translation>Instale la misma versión en todos los trabajadores.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or choose a smaller batch.</source>
        <translation>Dé más memoria a los trabajadores o elija un lote más pequeño.</translation>
    </message>
    <message>
        <source>Give the model files of all four conditions.</source>
        <translation>Indique los archivos de modelo de las cuatro condiciones.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Import published data' has written.</source>
        <translation>Elija una carpeta escrita por «Importar datos publicados».</translation>
    </message>
    <message>
        <source>Import the data again into a new folder.</source>
        <translation>Importe de nuevo los datos en una carpeta nueva.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Descargue de nuevo el archivo.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless you expected the file.</source>
        <translation>No hay que hacer nada, salvo que esperara este archivo.</translation>
    </message>
    <message>
        <source>Import these data into another folder.</source>
        <translation>Importe estos datos en otra carpeta.</translation>
    </message>
    <message>
        <source>Choose one of the files that are listed.</source>
        <translation>Elija uno de los archivos de la lista.</translation>
    </message>
    <message>
        <source>Choose a larger area, more seasons or fewer sensors.</source>
        <translation>Elija un área mayor, más épocas o menos sensores.</translation>
    </message>
    <message>
        <source>Choose 'Automatic', or another device.</source>
        <translation>Elija «Automático» u otro dispositivo.</translation>
    </message>
    <message>
        <source>Close other programs, or compute with the processor.</source>
        <translation>Cierre otros programas o calcule con el procesador.</translation>
    </message>
    <message>
        <source>Compute with the processor, and report the problem.</source>
        <translation>Calcule con el procesador y comunique el problema.</translation>
    </message>
    <message>
        <source>Compare the map with observations before you rely on it.</source>
        <translation>Compare el mapa con observaciones antes de confiar en él.</translation>
    </message>
    <message>
        <source>Run it again when the services answer, or choose another day.</source>
        <translation>Repita la ejecución cuando los servicios respondan, o elija otro día.</translation>
    </message>
    <message>
        <source>Install the engine in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Instale el motor en Configuración &gt; Opciones &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Revise el Python del motor en Configuración &gt; Opciones &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Run the job again with a smaller batch.</source>
        <translation>Ejecute de nuevo el trabajo con un lote más pequeño.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or newer, then try again.</source>
        <translation>Instale Python 3.11 o posterior e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, then try again: what has arrived is kept.</source>
        <translation>Revise la conexión y el proxy e inténtelo de nuevo: lo recibido se conserva.</translation>
    </message>
    <message>
        <source>Try again, without a mirror if you use one.</source>
        <translation>Inténtelo de nuevo, sin servidor espejo si usa uno.</translation>
    </message>
    <message>
        <source>Log in to the network in a web browser, or correct the mirror's address.</source>
        <translation>Inicie sesión en la red con un navegador o corrija la dirección del servidor espejo.</translation>
    </message>
    <message>
        <source>Leave the mirror out, or look for a newer version of the plugin.</source>
        <translation>Prescinda del servidor espejo o busque una versión más reciente del complemento.</translation>
    </message>
    <message>
        <source>Free some space, then try again: what has arrived is kept.</source>
        <translation>Libere espacio e inténtelo de nuevo: lo recibido se conserva.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, wait a minute, and try again.</source>
        <translation>Cierre otras ventanas de QGIS, espere un minuto e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until the other installation is done.</source>
        <translation>Espere a que termine la otra instalación.</translation>
    </message>
    <message>
        <source>Make the network's certificate known to QGIS, and check the computer's clock.</source>
        <translation>Dé a conocer a QGIS el certificado de la red y revise el reloj del equipo.</translation>
    </message>
    <message>
        <source>Enter the proxy's name and password in QGIS's network options.</source>
        <translation>Introduzca el nombre y la contraseña del proxy en las opciones de red de QGIS.</translation>
    </message>
    <message>
        <source>Try the build for the processor, or copy the diagnostics and ask for help.</source>
        <translation>Pruebe la variante para el procesador, o copie el diagnóstico y pida ayuda.</translation>
    </message>
    <message>
        <source>Save the bundle again with this version of the plugin.</source>
        <translation>Guarde de nuevo el paquete con esta versión del complemento.</translation>
    </message>
    <message>
        <source>The guide lists the systems that are supported.</source>
        <translation>La guía enumera los sistemas compatibles.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, copy the diagnostics and ask for help.</source>
        <translation>Inténtelo de nuevo; si persiste, copie el diagnóstico y pida ayuda.</translation>
    </message>
    <message>
        <source>Install Python's module venv or pip, or install from a bundle.</source>
        <translation>Instale el módulo venv o pip de Python, o instale desde un paquete.</translation>
    </message>
    <message>
        <source>Correct the setting that is named.</source>
        <translation>Corrija el ajuste indicado.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>Run again without resuming.</source>
        <translation>Ejecute de nuevo sin reanudar.</translation>
    </message>
    <message>
        <source>Give labels and stacks the same names.</source>
        <translation>Dé los mismos nombres a referencias y pilas.</translation>
    </message>
    <message>
        <source>Give labels of 100 m on the grid of the stack, or with the day in their names.</source>
        <translation>Indique referencias de 100 m en la cuadrícula de la pila, o con el día en el nombre.</translation>
    </message>
    <message>
        <source>Keep one label for each cell and day.</source>
        <translation>Conserve una referencia por celda y día.</translation>
    </message>
    <message>
        <source>Look at the list of files that were left out.</source>
        <translation>Vea la lista de archivos no usados.</translation>
    </message>
    <message>
        <source>Check the path: the names of labels end in .tif.</source>
        <translation>Revise la ruta: los nombres de las referencias terminan en .tif.</translation>
    </message>
    <message>
        <source>Copy or download the file again, or save it as GeoTIFF.</source>
        <translation>Copie o descargue de nuevo el archivo, o guárdelo como GeoTIFF.</translation>
    </message>
    <message>
        <source>Put the day into the file's name.</source>
        <translation>Incluya el día en el nombre del archivo.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean.</source>
        <translation>Elija qué significan los valores de las referencias.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean, and mark gaps as no data.</source>
        <translation>Elija qué significan los valores de las referencias y marque los huecos como sin datos.</translation>
    </message>
    <message>
        <source>Leave the label out.</source>
        <translation>Prescinda de la referencia.</translation>
    </message>
    <message>
        <source>Compare the days and the places of maps and labels.</source>
        <translation>Compare los días y los lugares de mapas y referencias.</translation>
    </message>
    <message>
        <source>Lower the least valid share.</source>
        <translation>Reduzca la proporción válida mínima.</translation>
    </message>
    <message>
        <source>Assign the right coordinate system, or warp the raster to a north-up grid.</source>
        <translation>Asigne el sistema de coordenadas correcto o transforme el ráster a una cuadrícula orientada al norte.</translation>
    </message>
    <message>
        <source>Choose maps made by 'Predict snow cover'.</source>
        <translation>Elija mapas hechos con «Estimar la cobertura nival».</translation>
    </message>
    <message>
        <source>To compare another layer, give that file alone.</source>
        <translation>Para comparar otra capa, indique solo ese archivo.</translation>
    </message>
    <message>
        <source>Choose a .pth or .safetensors file.</source>
        <translation>Elija un archivo .pth o .safetensors.</translation>
    </message>
    <message>
        <source>Download the file again, or choose another.</source>
        <translation>Descargue de nuevo el archivo o elija otro.</translation>
    </message>
    <message>
        <source>Choose weights of a SnowGalileo model.</source>
        <translation>Elija pesos de un modelo SnowGalileo.</translation>
    </message>
    <message>
        <source>Choose other weights.</source>
        <translation>Elija otros pesos.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or try again later.</source>
        <translation>Revise la conexión y el proxy, o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Check the account of the service under 'Accounts'.</source>
        <translation>Revise la cuenta del servicio en «Cuentas».</translation>
    </message>
    <message>
        <source>Accept the terms on the service's web page.</source>
        <translation>Acepte las condiciones en la página web del servicio.</translation>
    </message>
    <message>
        <source>Try again later, or choose a smaller area.</source>
        <translation>Inténtelo más tarde o elija un área más pequeña.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Busque de nuevo.</translation>
    </message>
    <message>
        <source>Try again later, or look for a newer version of the plugin.</source>
        <translation>Inténtelo más tarde o busque una versión más reciente del complemento.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Inténtelo más tarde.</translation>
    </message>
    <message>
        <source>Check day and area, or choose more sensors.</source>
        <translation>Revise el día y el área, o elija más sensores.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Give the output another name.</source>
        <translation>Dé otro nombre a la salida.</translation>
    </message>
    <message>
        <source>Give each output a name of its own.</source>
        <translation>Dé un nombre propio a cada salida.</translation>
    </message>
    <message>
        <source>Wait until the other job is done, or choose another output.</source>
        <translation>Espere a que termine el otro trabajo o elija otra salida.</translation>
    </message>
    <message>
        <source>Check the folder and the days.</source>
        <translation>Revise la carpeta y los días.</translation>
    </message>
    <message>
        <source>Give one raster for each day.</source>
        <translation>Indique un ráster por día.</translation>
    </message>
    <message>
        <source>Bring the rasters to one grid, for example with 'Warp (reproject)'.</source>
        <translation>Lleve los rásteres a una misma cuadrícula, por ejemplo con «Combar (reproyectar)».</translation>
    </message>
    <message>
        <source>Choose one year, or the first and the last day of one.</source>
        <translation>Elija un año, o el primer y el último día de uno.</translation>
    </message>
    <message>
        <source>Click on the map itself.</source>
        <translation>Haga clic en el propio mapa.</translation>
    </message>
    <message>
        <source>Save the polygons as a GeoPackage with one layer.</source>
        <translation>Guarde los polígonos como GeoPackage con una sola capa.</translation>
    </message>
    <message>
        <source>Remove the feature, or correct it with 'Fix geometries'.</source>
        <translation>Quite el objeto o corríjalo con «Corregir geometrías».</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of elevations in metres.</source>
        <translation>Elija un GeoTIFF con una banda de elevaciones en metros.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of classes.</source>
        <translation>Elija un GeoTIFF con una banda de clases.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of percent.</source>
        <translation>Elija un GeoTIFF con una banda en porcentaje.</translation>
    </message>
    <message>
        <source>Give stations with coordinates, a date and a value.</source>
        <translation>Indique estaciones con coordenadas, fecha y valor.</translation>
    </message>
    <message>
        <source>Choose what the values of the stations mean.</source>
        <translation>Elija qué significan los valores de las estaciones.</translation>
    </message>
    <message>
        <source>Check days and coordinates.</source>
        <translation>Revise los días y las coordenadas.</translation>
    </message>
    <message>
        <source>Compare layers of the same kind.</source>
        <translation>Compare capas del mismo tipo.</translation>
    </message>
    <message>
        <source>Save the template again in QGIS, or leave it out.</source>
        <translation>Guarde de nuevo la plantilla en QGIS o prescinda de ella.</translation>
    </message>
    <message>
        <source>Choose pictures of one size, or make them again.</source>
        <translation>Elija imágenes de un mismo tamaño o créelas de nuevo.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Build input stack' has written.</source>
        <translation>Elija una carpeta escrita por «Construir pila de entrada».</translation>
    </message>
    <message>
        <source>Give the same area as before, or another name.</source>
        <translation>Indique la misma área que antes u otro nombre.</translation>
    </message>
    <message>
        <source>Delete the folder, and build it again.</source>
        <translation>Borre la carpeta y constrúyala de nuevo.</translation>
    </message>
    <message>
        <source>Wait until the build is done, then run again.</source>
        <translation>Espere a que termine la construcción y ejecute de nuevo.</translation>
    </message>
    <message>
        <source>Download the product again.</source>
        <translation>Descargue de nuevo el producto.</translation>
    </message>
    <message>
        <source>The guide lists the products that can be read.</source>
        <translation>La guía enumera los productos que se pueden leer.</translation>
    </message>
    <message>
        <source>Download the product again, and leave its files as they are.</source>
        <translation>Descargue de nuevo el producto y deje sus archivos como están.</translation>
    </message>
    <message>
        <source>Download the tile that covers the area, or check the area's coordinate system.</source>
        <translation>Descargue la tesela que cubre el área o revise el sistema de coordenadas del área.</translation>
    </message>
    <message>
        <source>Download the products of the area again.</source>
        <translation>Descargue de nuevo los productos del área.</translation>
    </message>
    <message>
        <source>Download all 24 hours of these days.</source>
        <translation>Descargue las 24 horas de estos días.</translation>
    </message>
    <message>
        <source>Export the file again with all bands, or leave it out.</source>
        <translation>Exporte de nuevo el archivo con todas las bandas o prescinda de él.</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>Copie o descargue de nuevo el archivo.</translation>
    </message>
    <message>
        <source>Choose a complete file of SnowGalileo.</source>
        <translation>Elija un archivo completo de SnowGalileo.</translation>
    </message>
    <message>
        <source>Write missing pixels as -9999, and export the file again.</source>
        <translation>Escriba los píxeles ausentes como -9999 y exporte de nuevo el archivo.</translation>
    </message>
    <message>
        <source>Write the masks again with 0 and 1.</source>
        <translation>Escriba de nuevo las máscaras con 0 y 1.</translation>
    </message>
    <message>
        <source>Put latitude and longitude into the file's name.</source>
        <translation>Incluya latitud y longitud en el nombre del archivo.</translation>
    </message>
    <message>
        <source>Download the file again, or correct its name.</source>
        <translation>Descargue de nuevo el archivo o corrija su nombre.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Revise la ruta.</translation>
    </message>
    <message>
        <source>Choose another day or area.</source>
        <translation>Elija otro día u otra área.</translation>
    </message>
    <message>
        <source>Export a larger area, at least 1,010 m on each side.</source>
        <translation>Exporte un área mayor, de al menos 1010 m por lado.</translation>
    </message>
    <message>
        <source>Export the cube again in the UTM zone of the area, with pixels of 10 m.</source>
        <translation>Exporte de nuevo el cubo en la zona UTM del área, con píxeles de 10 m.</translation>
    </message>
    <message>
        <source>Choose one of the days.</source>
        <translation>Elija uno de los días.</translation>
    </message>
    <message>
        <source>Compare the units with the table of bands in the guide.</source>
        <translation>Compare las unidades con la tabla de bandas de la guía.</translation>
    </message>
    <message>
        <source>Remove the copy.</source>
        <translation>Quite la copia.</translation>
    </message>
    <message>
        <source>Compare bands and units with the guide.</source>
        <translation>Compare bandas y unidades con la guía.</translation>
    </message>
    <message>
        <source>Choose a folder that holds one kind alone.</source>
        <translation>Elija una carpeta que contenga un solo tipo.</translation>
    </message>
    <message>
        <source>Choose a folder of SEN12TP scenes, or a published zip file.</source>
        <translation>Elija una carpeta de escenas SEN12TP o un archivo zip publicado.</translation>
    </message>
    <message>
        <source>Check the name of the bucket, and the store's address.</source>
        <translation>Compruebe el nombre del bucket y la dirección del almacén.</translation>
    </message>
    <message>
        <source>Choose the store's keys in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Elija las claves del almacén en Configuración &gt; Opciones &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the network and the store's address, then run again.</source>
        <translation>Compruebe la red y la dirección del almacén, y ejecute de nuevo.</translation>
    </message>
    <message>
        <source>Set the clock of the computer.</source>
        <translation>Ponga en hora el reloj del ordenador.</translation>
    </message>
    <message>
        <source>Build on a disk, and copy the store.</source>
        <translation>Construya en un disco y copie el almacén.</translation>
    </message>
    <message>
        <source>Choose a file or folder on a disk, or a region store.</source>
        <translation>Elija un archivo o una carpeta en un disco, o un almacén regional.</translation>
    </message>
    <message>
        <source>Resume with the same settings, or choose another folder.</source>
        <translation>Reanude con los mismos ajustes o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Start again in another folder with a smaller learning rate.</source>
        <translation>Empiece de nuevo en otra carpeta con una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Correct the line that is named.</source>
        <translation>Corrija la línea indicada.</translation>
    </message>
    <message>
        <source>Look at the list of days: each has its reason.</source>
        <translation>Vea la lista de días: cada uno tiene su motivo.</translation>
    </message>
    <message>
        <source>Try again later, or import the file.</source>
        <translation>Inténtelo más tarde o importe el archivo.</translation>
    </message>
    <message>
        <source>Download the zip in a web browser, and import it.</source>
        <translation>Descargue el zip con un navegador e impórtelo.</translation>
    </message>
    <message>
        <source>Rename the file, or remove the one in the folder.</source>
        <translation>Cambie el nombre del archivo o quite el de la carpeta.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Use una dirección que empiece por https.</translation>
    </message>
    <message>
        <source>Provisional, a better version will follow: {sensors}.</source>
        <translation>Provisional, seguirá una versión mejor: {sensors}.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>la mejor</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>aceptable</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>mala</translation>
    </message>
    <message>
        <source>no clear view of Sentinel-2 or Landsat in eight days</source>
        <translation>ninguna vista despejada de Sentinel-2 o Landsat en ocho días</translation>
    </message>
    <message>
        <source>the place is unlike all places of the training data</source>
        <translation>el lugar no se parece a ningún lugar de los datos de entrenamiento</translation>
    </message>
    <message>
        <source>clear sky</source>
        <translation>cielo despejado</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>nubes</translation>
    </message>
    <message>
        <source>no Sentinel-2 or Landsat image of the day</source>
        <translation>ninguna imagen de Sentinel-2 o Landsat del día</translation>
    </message>
    <message>
        <source>clouds, and no Sentinel-2 or Landsat image of the day</source>
        <translation>nubes, y ninguna imagen de Sentinel-2 o Landsat del día</translation>
    </message>
    <message>
        <source>none in eight days</source>
        <translation>ninguna en ocho días</translation>
    </message>
    <message>
        <source>on the day itself</source>
        <translation>en el mismo día</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>Seen in the eight days (1 km around; cloud where it is known):</source>
        <translation>Visto en los ocho días (1 km alrededor; nubes donde se conocen):</translation>
    </message>
    <message>
        <source>There is no quality layer beside the map, so nothing more is known of its input.</source>
        <translation>No hay capa de calidad junto al mapa, así que no se sabe más de sus datos de entrada.</translation>
    </message>
    <message>
        <source>On {day}, snow covers {n} % of this pixel.</source>
        <translation>El {day}, la nieve cubre el {n} % de este píxel.</translation>
    </message>
    <message>
        <source>Quality class {n} ({name})</source>
        <translation>Clase de calidad {n} ({name})</translation>
    </message>
    <message>
        <source>: a clear view on the day itself, and nothing against it.</source>
        <translation>: una vista despejada en el mismo día, y nada en contra.</translation>
    </message>
    <message>
        <source>Last clear view of Sentinel-2 or Landsat: {optical}. Last view of Sentinel-1: {radar}.</source>
        <translation>Última vista despejada de Sentinel-2 o Landsat: {optical}. Última vista de Sentinel-1: {radar}.</translation>
    </message>
    <message>
        <source>Condition: {condition}. The model saw {sensors}.</source>
        <translation>Condición: {condition}. El modelo vio {sensors}.</translation>
    </message>
    <message>
        <source>{day} ({cloud} % cloud</source>
        <translation>{day} ({cloud} % de nubes</translation>
    </message>
    <message>
        <source>, this pixel too)</source>
        <translation>, también este píxel)</translation>
    </message>
    <message>
        <source>This pixel has no value on {day}.</source>
        <translation>Este píxel no tiene valor el {day}.</translation>
    </message>
    <message>
        <source>the last clear view of Sentinel-2 or Landsat is {days} old</source>
        <translation>la última vista despejada de Sentinel-2 o Landsat tiene una antigüedad de {days}</translation>
    </message>
    <message>
        <source>maps of this condition ({name}) have larger errors</source>
        <translation>los mapas de esta condición ({name}) tienen errores mayores</translation>
    </message>
    <message>
        <source>{n} % of the pixels are missing where a sensor looked</source>
        <translation>falta el {n} % de los píxeles donde miró un sensor</translation>
    </message>
    <message>
        <source>the model saw little, {n} of 155 tokens</source>
        <translation>el modelo vio poco, {n} de 155 tokens</translation>
    </message>
    <message>
        <source>{days} before</source>
        <translation>{days} antes</translation>
    </message>
    <message>
        <source>Made with the weights {names}.</source>
        <translation>Hecho con los pesos {names}.</translation>
    </message>
    <message>
        <source>Elevation: {n} m.</source>
        <translation>Elevación: {n} m.</translation>
    </message>
    <message>
        <source>The models and flips differ by {n} % (standard deviation).</source>
        <translation>Los modelos y las reflexiones difieren en un {n} % (desviación estándar).</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Installing the libraries</source>
        <translation>Instalando las bibliotecas</translation>
    </message>
    <message>
        <source>Checking that the engine works</source>
        <translation>Comprobando que el motor funciona</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>: {done} of {total}</source>
        <translation>: {done} de {total}</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>, {speed} per second</source>
        <translation>, {speed} por segundo</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, quedan unos {time}</translation>
    </message>
    <message>
        <source>Snow {first} to {last}</source>
        <translation>Nieve {first} a {last}</translation>
    </message>
    <message>
        <source>Snow {day}</source>
        <translation>Nieve {day}</translation>
    </message>
    <message>
        <source>{day} snow</source>
        <translation>{day} nieve</translation>
    </message>
    <message>
        <source>{day} uncertainty</source>
        <translation>{day} incertidumbre</translation>
    </message>
    <message>
        <source>{day} change</source>
        <translation>{day} cambio</translation>
    </message>
    <message>
        <source>{day} quality</source>
        <translation>{day} calidad</translation>
    </message>
    <message>
        <source>{day} percent</source>
        <translation>{day} porcentaje</translation>
    </message>
    <message>
        <source>{day} snow on the ground</source>
        <translation>{day} nieve en el suelo</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (viewable)</source>
        <translation>Fracción de cobertura nival {day} (visible)</translation>
    </message>
    <message>
        <source>Uncertainty of the fractional snow cover {day}</source>
        <translation>Incertidumbre de la fracción de cobertura nival {day}</translation>
    </message>
    <message>
        <source>Change of the fractional snow cover {day}</source>
        <translation>Cambio de la fracción de cobertura nival {day}</translation>
    </message>
    <message>
        <source>Quality of the fractional snow cover {day}</source>
        <translation>Calidad de la fracción de cobertura nival {day}</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (percent, CLMS codes)</source>
        <translation>Fracción de cobertura nival {day} (porcentaje, códigos CLMS)</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (on the ground)</source>
        <translation>Cobertura nival fraccional {day} (en el suelo)</translation>
    </message>
    <message>
        <source>Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that day.</source>
        <translation>Fracción de cobertura nival vista desde arriba (visible), de 0 a 1, en una cuadrícula de 100 m, el {day}. Nombre estándar CF: {name}. Estimada por SnowGalileo a partir de la pila multisensor de 8 días de ese día.</translation>
    </message>
    <message>
        <source>Standard deviation of the fractional snow cover of {day} over several SnowGalileo models or flips of the input, on a 100 m grid. It tells how much they disagree; the error can be larger.</source>
        <translation>Desviación estándar de la fracción de cobertura nival del {day} entre varios modelos de SnowGalileo o reflexiones de la entrada, en una cuadrícula de 100 m. Indica cuánto discrepan; el error puede ser mayor.</translation>
    </message>
    <message>
        <source>How reliable each pixel of the snow map of {day} is, and why, in eight bands: quality class 0 (best) to 3, condition, days since the last view of Sentinel-2 or Landsat, days since the last view of Sentinel-1 (255: none in eight days), tokens that the model saw, sensors that contributed (bit field), missing pixels in percent, sensors of which a better version will follow.</source>
        <translation>Fiabilidad de cada píxel del mapa de nieve del {day}, y su motivo, en ocho bandas: clase de calidad de 0 (la mejor) a 3, condición, días desde la última vista de Sentinel-2 o Landsat, días desde la última vista de Sentinel-1 (255: ninguna en ocho días), tokens que vio el modelo, sensores que contribuyeron (campo de bits), píxeles ausentes en porcentaje, sensores de los que seguirá una versión mejor.</translation>
    </message>
    <message>
        <source>Viewable fractional snow cover of {day} in percent, as bytes with the codes of the Copernicus snow products: 205 no optical view in eight days, 255 no data.</source>
        <translation>Fracción de cobertura nival visible del {day} en porcentaje, como bytes con los códigos de los productos de nieve de Copernicus: 205 ninguna vista óptica en ocho días, 255 sin datos.</translation>
    </message>
    <message>
        <source>Snow cover on the ground of {day}, 0 to 1, estimated from the snow cover seen from above and tree cover density. CF standard name: surface_snow_area_fraction.</source>
        <translation>Cobertura nival en el suelo del {day}, de 0 a 1, estimada a partir de la cobertura vista desde arriba y de la densidad de cobertura arbórea. Nombre estándar CF: surface_snow_area_fraction.</translation>
    </message>
    <message>
        <source>Fractional snow cover of {day} mapped by SnowGalileo with some inputs hidden, minus that mapped with all inputs, on a 100 m grid.</source>
        <translation>Fracción de cobertura nival del {day} cartografiada por SnowGalileo con algunas entradas ocultas, menos la cartografiada con todas las entradas, en una cuadrícula de 100 m.</translation>
    </message>
    <message>
        <source>Viewable snow cover</source>
        <translation>Cobertura nival visible</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación estándar</translation>
    </message>
    <message>
        <source>Change of snow cover</source>
        <translation>Cambio de la cobertura nival</translation>
    </message>
    <message>
        <source>Quality class</source>
        <translation>Clase de calidad</translation>
    </message>
    <message>
        <source>Snow cover, percent</source>
        <translation>Cobertura nival, porcentaje</translation>
    </message>
    <message>
        <source>Snow cover on the ground</source>
        <translation>Cobertura nival en el suelo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <source>Cells by condition</source>
        <translation>Celdas por condición</translation>
    </message>
    <message>
        <source>Inputs hidden from the model</source>
        <translation>Entradas ocultas al modelo</translation>
    </message>
    <message>
        <source>Averaged over flips and turns</source>
        <translation>Promedio de reflexiones y giros</translation>
    </message>
    <message>
        <source>Cell borders hidden</source>
        <translation>Bordes de celda ocultos</translation>
    </message>
    <message>
        <source>Cut off at the area</source>
        <translation>Recortado al área</translation>
    </message>
    <message>
        <source>Missing pixels</source>
        <translation>Píxeles ausentes</translation>
    </message>
    <message>
        <source>Device and precision</source>
        <translation>Dispositivo y precisión</translation>
    </message>
    <message>
        <source>Cells of 1 km</source>
        <translation>Celdas de 1 km</translation>
    </message>
    <message>
        <source>Cells without data</source>
        <translation>Celdas sin datos</translation>
    </message>
    <message>
        <source>Inputs left out</source>
        <translation>Entradas omitidas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>SHA-256 del modelo</translation>
    </message>
    <message>
        <source>Model size and head</source>
        <translation>Tamaño y cabeza del modelo</translation>
    </message>
    <message>
        <source>Note on the model</source>
        <translation>Nota sobre el modelo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>strict, outside the validated configuration</source>
        <translation>estricto, fuera de la configuración validada</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>No se escribió {file}: {reason}</translation>
    </message>
    <message>
        <source>These services could not be asked: {services}. What is new of {sensors} is not known.</source>
        <translation>No se pudo consultar estos servicios: {services}. No se sabe qué hay de nuevo de {sensors}.</translation>
    </message>
    <message>
        <source>What services hold that could not be asked is not counted.</source>
        <translation>No se cuenta lo que tienen los servicios que no se pudo consultar.</translation>
    </message>
    <message>
        <source>To download: {size} MB, about {time}; here already: {here} MB; free: {free} GB.</source>
        <translation>Por descargar: {size} MB, unos {time}; ya disponibles: {here} MB; libres: {free} GB.</translation>
    </message>
    <message>
        <source>The stack takes about {size} MB and {time}, while products arrive.</source>
        <translation>La pila ocupa unos {size} MB y tarda {time}, mientras llegan los productos.</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>Compruebe la conexión a Internet.</translation>
    </message>
    <message>
        <source>The disk has too little room: {needed} GB are needed.</source>
        <translation>No hay espacio suficiente en el disco: se necesitan {needed} GB.</translation>
    </message>
    <message>
        <source>Remove the layer from the project, or choose another file.</source>
        <translation>Quite la capa del proyecto o elija otro archivo.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced, because the layer '{layer}' uses it.</source>
        <translation>No se puede reemplazar {path} porque la capa «{layer}» lo usa.</translation>
    </message>
    <message>
        <source>no optical view in eight days</source>
        <translation>ninguna vista óptica en ocho días</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>the last value before</source>
        <translation>el último valor anterior</translation>
    </message>
    <message>
        <source>on a line between two values</source>
        <translation>sobre una recta entre dos valores</translation>
    </message>
    <message>
        <source>on a curve between values</source>
        <translation>sobre una curva entre valores</translation>
    </message>
    <message>
        <source>as the first or last value</source>
        <translation>como el primer o último valor</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>sin rellenar</translation>
    </message>
    <message>
        <source>Sensors that contributed</source>
        <translation>Sensores que contribuyeron</translation>
    </message>
    <message>
        <source>Sensors that are provisional</source>
        <translation>Sensores que son provisionales</translation>
    </message>
    <message>
        <source>Where the snow cover comes from</source>
        <translation>De dónde viene la cobertura nival</translation>
    </message>
    <message>
        <source>Distance to the nearest value</source>
        <translation>Distancia al valor más próximo</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>no hay tal día</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} de {all}</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>Asking the services: {done} of {total}, waiting for {name}…</source>
        <translation>Consultando los servicios: {done} de {total}, esperando a {name}…</translation>
    </message>
    <message>
        <source>Looking at the input… {done} of {total}</source>
        <translation>Examinando la entrada… {done} de {total}</translation>
    </message>
    <message>
        <source>Looking at the input</source>
        <translation>Examinando la entrada</translation>
    </message>
    <message>
        <source>Asking the services</source>
        <translation>Consultando los servicios</translation>
    </message>
    <message>
        <source>Looking at the days</source>
        <translation>Examinando los días</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Estimando</translation>
    </message>
    <message>
        <source>Writing the map</source>
        <translation>Escribiendo el mapa</translation>
    </message>
    <message>
        <source>Reading scenes</source>
        <translation>Leyendo escenas</translation>
    </message>
    <message>
        <source>Preparing cells</source>
        <translation>Preparando celdas</translation>
    </message>
    <message>
        <source>Writing cells</source>
        <translation>Escribiendo celdas</translation>
    </message>
    <message>
        <source>Adding clouds</source>
        <translation>Añadiendo nubes</translation>
    </message>
    <message>
        <source>Comparing with the labels</source>
        <translation>Comparando con las referencias</translation>
    </message>
    <message>
        <source>Reading the random forest's training stacks</source>
        <translation>Leyendo las pilas de entrenamiento del bosque aleatorio</translation>
    </message>
    <message>
        <source>Comparing with simpler methods</source>
        <translation>Comparando con métodos más sencillos</translation>
    </message>
    <message>
        <source>Contacting the server</source>
        <translation>Contactando con el servidor</translation>
    </message>
    <message>
        <source>Downloading and reading</source>
        <translation>Descargando y leyendo</translation>
    </message>
    <message>
        <source>Removing products</source>
        <translation>Eliminando productos</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Comprobando los archivos</translation>
    </message>
    <message>
        <source>Evaluating the models</source>
        <translation>Evaluando los modelos</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Probando</translation>
    </message>
    <message>
        <source>Season metrics</source>
        <translation>Métricas de la temporada</translation>
    </message>
    <message>
        <source>Filling gaps</source>
        <translation>Rellenando huecos</translation>
    </message>
    <message>
        <source>Snow on the ground</source>
        <translation>Nieve en el suelo</translation>
    </message>
    <message>
        <source>Joining days</source>
        <translation>Uniendo días</translation>
    </message>
    <message>
        <source>Writing NetCDF</source>
        <translation>Escribiendo NetCDF</translation>
    </message>
    <message>
        <source>Joining pictures</source>
        <translation>Uniendo imágenes</translation>
    </message>
    <message>
        <source>Area statistics</source>
        <translation>Estadísticas de áreas</translation>
    </message>
    <message>
        <source>Reading the pixel</source>
        <translation>Leyendo el píxel</translation>
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
        <translation>: {done} de {cells}</translation>
    </message>
    <message>
        <source>: {done} of {total} MB</source>
        <translation>: {done} de {total} MB</translation>
    </message>
    <message>
        <source>, on {device}</source>
        <translation>, en {device}</translation>
    </message>
    <message>
        <source>Condition of the model</source>
        <translation>Condición del modelo</translation>
    </message>
    <message>
        <source>Days since Sentinel-2 or Landsat</source>
        <translation>Días desde Sentinel-2 o Landsat</translation>
    </message>
    <message>
        <source>Days since Sentinel-1</source>
        <translation>Días desde Sentinel-1</translation>
    </message>
    <message>
        <source>Tokens that the model saw</source>
        <translation>Tokens que vio el modelo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relieve</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>{what} {day}</source>
        <translation>{what} {day}</translation>
    </message>
    <message>
        <source>Choose a .qpt file that QGIS's layout window has saved.</source>
        <translation>Elija un archivo .qpt guardado por la ventana de composición de QGIS.</translation>
    </message>
    <message>
        <source>{file} is not a layout template with a map.</source>
        <translation>{file} no es una plantilla de composición con un mapa.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>y {n} más</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>snow km²</source>
        <translation>nieve km²</translation>
    </message>
    <message>
        <source>snow cover of what was seen</source>
        <translation>cobertura nival de lo visto</translation>
    </message>
    <message>
        <source>snow-covered, scaled to the whole</source>
        <translation>cubierto de nieve, extrapolado al conjunto</translation>
    </message>
    <message>
        <source>How much was seen, and how sure it is</source>
        <translation>Cuánto se vio y cuán seguro es</translation>
    </message>
    <message>
        <source>Before you rely on it</source>
        <translation>Antes de confiar en él</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Snow cover</source>
        <translation>Cobertura nival</translation>
    </message>
    <message>
        <source>{low} to {high} m</source>
        <translation>{low} a {high} m</translation>
    </message>
    <message>
        <source>The map has no quality and no uncertainty layer.</source>
        <translation>El mapa no tiene capa de calidad ni de incertidumbre.</translation>
    </message>
    <message>
        <source>The map shows viewable snow cover: under trees there can be more snow than is seen.</source>
        <translation>El mapa muestra la cobertura nival visible: bajo los árboles puede haber más nieve de la que se ve.</translation>
    </message>
    <message>
        <source>It tells nothing of the depth, the water or the stability of the snow.</source>
        <translation>No dice nada del espesor, del agua ni de la estabilidad de la nieve.</translation>
    </message>
    <message>
        <source>It is computed from satellite data and can be wrong, mostly under clouds and in forest.</source>
        <translation>Se calcula con datos de satélite y puede equivocarse, sobre todo bajo nubes y en bosque.</translation>
    </message>
    <message>
        <source>Model: {value}.</source>
        <translation>Modelo: {value}.</translation>
    </message>
    <message>
        <source>Condition: {value}.</source>
        <translation>Condición: {value}.</translation>
    </message>
    <message>
        <source>Note on the model: {value}.</source>
        <translation>Nota sobre el modelo: {value}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {value}.</source>
        <translation>Oculto al modelo: {value}.</translation>
    </message>
    <message>
        <source>From another source.</source>
        <translation>De otra fuente.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Altitud</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Viewable snow cover on {day}. Plain relief: not seen.</source>
        <translation>Cobertura nival visible el {day}. Relieve gris: no visto.</translation>
    </message>
    <message>
        <source>Numbers of {day}</source>
        <translation>Cifras del {day}</translation>
    </message>
    <message>
        <source>{seen} of {area} km² were seen ({share}).</source>
        <translation>Se vieron {seen} de {area} km² ({share}).</translation>
    </message>
    <message>
        <source>Map: {file} ({kind}).</source>
        <translation>Mapa: {file} ({kind}).</translation>
    </message>
    <message>
        <source>{n} areas</source>
        <translation>{n} áreas</translation>
    </message>
    <message>
        <source>{n} km²</source>
        <translation>{n} km²</translation>
    </message>
    <message>
        <source>Quality: {classes}.</source>
        <translation>Calidad: {classes}.</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n}.</source>
        <translation>Desviación estándar media de un píxel: {n}.</translation>
    </message>
    <message>
        <source>Nine tenths were last seen without clouds within {n} days.</source>
        <translation>Nueve décimas partes se vieron sin nubes por última vez en los últimos {n} días.</translation>
    </message>
    <message>
        <source>Too little was seen to scale to the whole: {areas}.</source>
        <translation>Se vio demasiado poco para extrapolar al conjunto: {areas}.</translation>
    </message>
    <message>
        <source>Made with {software}.</source>
        <translation>Hecho con {software}.</translation>
    </message>
    <message>
        <source>demonstration model, trained on simulated scenes; not the published SnowGalileo model</source>
        <translation>modelo de demostración, entrenado con escenas simuladas; no es el modelo SnowGalileo publicado</translation>
    </message>
    <message>
        <source>Missing pixels were treated strictly, for which the published weights are not validated.</source>
        <translation>Los píxeles ausentes se trataron de forma estricta, para la que los pesos publicados no están validados.</translation>
    </message>
    <message>
        <source>Note on the model: {note}.</source>
        <translation>Nota sobre el modelo: {note}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {inputs}.</source>
        <translation>Oculto al modelo: {inputs}.</translation>
    </message>
    <message>
        <source>Days with snow</source>
        <translation>Días con nieve</translation>
    </message>
    <message>
        <source>First day with snow</source>
        <translation>Primer día con nieve</translation>
    </message>
    <message>
        <source>Last day with snow</source>
        <translation>Último día con nieve</translation>
    </message>
    <message>
        <source>Days from the first to the last snow</source>
        <translation>Días de la primera a la última nieve</translation>
    </message>
    <message>
        <source>Longest snow period: first day</source>
        <translation>Período de nieve más largo: primer día</translation>
    </message>
    <message>
        <source>Longest snow period: last day</source>
        <translation>Período de nieve más largo: último día</translation>
    </message>
    <message>
        <source>Number of snow periods</source>
        <translation>Número de períodos de nieve</translation>
    </message>
    <message>
        <source>Season: first day</source>
        <translation>Temporada: primer día</translation>
    </message>
    <message>
        <source>Season: end</source>
        <translation>Temporada: final</translation>
    </message>
    <message>
        <source>Season: length</source>
        <translation>Temporada: duración</translation>
    </message>
    <message>
        <source>Continuous snow season: first day</source>
        <translation>Temporada de nieve continua: primer día</translation>
    </message>
    <message>
        <source>Continuous snow season: last day</source>
        <translation>Temporada de nieve continua: último día</translation>
    </message>
    <message>
        <source>Continuous snow season: length</source>
        <translation>Temporada de nieve continua: duración</translation>
    </message>
    <message>
        <source>Continuous snow seasons: number</source>
        <translation>Temporadas de nieve continua: número</translation>
    </message>
    <message>
        <source>Continuous snow seasons: all days</source>
        <translation>Temporadas de nieve continua: todos los días</translation>
    </message>
    <message>
        <source>Days seen</source>
        <translation>Días vistos</translation>
    </message>
    <message>
        <source>Longest gap without a view</source>
        <translation>Hueco más largo sin vista</translation>
    </message>
    <message>
        <source>Season {year}</source>
        <translation>Temporada {year}</translation>
    </message>
    <message>
        <source>This computer gives the right numbers.</source>
        <translation>Este equipo da los números correctos.</translation>
    </message>
    <message>
        <source>This computer gives wrong numbers. Its maps cannot be trusted.</source>
        <translation>Este equipo da números erróneos. Sus mapas no son fiables.</translation>
    </message>
    <message>
        <source>a pixel has no number</source>
        <translation>un píxel no tiene número</translation>
    </message>
    <message>
        <source>Snow cover: {found}, {allowed} is allowed ({precision}).</source>
        <translation>Cobertura nival: {found}; se permite {allowed} ({precision}).</translation>
    </message>
    <message>
        <source>{device}: {speed} cells per second with the demonstration model.</source>
        <translation>{device}: {speed} celdas por segundo con el modelo de demostración.</translation>
    </message>
    <message>
        <source>largest difference {value}</source>
        <translation>mayor diferencia {value}</translation>
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
        <translation>{day} rellenado</translation>
    </message>
    <message>
        <source>({days} old)</source>
        <translation>(hace {days})</translation>
    </message>
    <message>
        <source>-1: less snow</source>
        <translation>-1: menos nieve</translation>
    </message>
    <message>
        <source>-1: snow missed</source>
        <translation>-1: nieve omitida</translation>
    </message>
    <message>
        <source>0 %: no snow</source>
        <translation>0 %: sin nieve</translation>
    </message>
    <message>
        <source>0.5: no agreement</source>
        <translation>0.5: sin acuerdo</translation>
    </message>
    <message>
        <source>0: all agree</source>
        <translation>0: todos coinciden</translation>
    </message>
    <message>
        <source>0: as the label</source>
        <translation>0: como la etiqueta</translation>
    </message>
    <message>
        <source>0: best</source>
        <translation>0: la mejor</translation>
    </message>
    <message>
        <source>0: no change</source>
        <translation>0: sin cambio</translation>
    </message>
    <message>
        <source>0: no snow</source>
        <translation>0: sin nieve</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 día antes</translation>
    </message>
    <message>
        <source>1 to 20 %</source>
        <translation>1 a 20 %</translation>
    </message>
    <message>
        <source>155: all</source>
        <translation>155: todos</translation>
    </message>
    <message>
        <source>1: full snow cover</source>
        <translation>1: cubierto de nieve por completo</translation>
    </message>
    <message>
        <source>1: good</source>
        <translation>1: buena</translation>
    </message>
    <message>
        <source>1: more snow</source>
        <translation>1: más nieve</translation>
    </message>
    <message>
        <source>1: snow invented</source>
        <translation>1: nieve inventada</translation>
    </message>
    <message>
        <source>205: no optical view in 8 days</source>
        <translation>205: sin vista óptica en 8 días</translation>
    </message>
    <message>
        <source>21 to 40 %</source>
        <translation>21 a 40 %</translation>
    </message>
    <message>
        <source>2: fair</source>
        <translation>2: aceptable</translation>
    </message>
    <message>
        <source>3: poor</source>
        <translation>3: mala</translation>
    </message>
    <message>
        <source>41 to 60 %</source>
        <translation>41 a 60 %</translation>
    </message>
    <message>
        <source>61 to 80 %</source>
        <translation>61 a 80 %</translation>
    </message>
    <message>
        <source>81 to 100 %</source>
        <translation>81 a 100 %</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>despejado</translation>
    </message>
    <message>
        <source>clouds, no high-resolution image</source>
        <translation>nubes, sin imagen de alta resolución</translation>
    </message>
    <message>
        <source>no high-resolution image</source>
        <translation>sin imagen de alta resolución</translation>
    </message>
    <message>
        <source>none in 8 days</source>
        <translation>ninguna en 8 días</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>el mismo día</translation>
    </message>
    <message>
        <source>Starting the SnowGalileo engine</source>
        <translation>Iniciando el motor de SnowGalileo</translation>
    </message>
    <message>
        <source>SnowGalileo: look for the engine</source>
        <translation>SnowGalileo: buscar el motor</translation>
    </message>
    <message>
        <source>SnowGalileo: install the engine</source>
        <translation>SnowGalileo: instalar el motor</translation>
    </message>
    <message>
        <source>SnowGalileo: remove the engine</source>
        <translation>SnowGalileo: eliminar el motor</translation>
    </message>
    <message>
        <source>SnowGalileo: save the engine for a computer without internet</source>
        <translation>SnowGalileo: guardar el motor para un equipo sin internet</translation>
    </message>
    <message>
        <source>SnowGalileo: diagnostics</source>
        <translation>SnowGalileo: diagnóstico</translation>
    </message>
    <message>
        <source>SnowGalileo: read polygons</source>
        <translation>SnowGalileo: leer polígonos</translation>
    </message>
    <message>
        <source>No polygon is selected in '{layer}'.</source>
        <translation>No hay ningún polígono seleccionado en «{layer}».</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no polygons.</source>
        <translation>La capa «{layer}» no tiene polígonos.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be read: {reason}</source>
        <translation>No se puede leer la capa «{name}»: {reason}</translation>
    </message>
    <message>
        <source>A finished stack has no new days.</source>
        <translation>Una pila terminada no tiene días nuevos.</translation>
    </message>
    <message>
        <source>Choose downloaded products or Online as the input.</source>
        <translation>Elija productos descargados o En línea como entrada.</translation>
    </message>
    <message>
        <source>A watch needs an area, a day and a model.</source>
        <translation>Una vigilancia necesita un área, un día y un modelo.</translation>
    </message>
    <message>
        <source>The next update maps {days}, from {first} to {last}, where there are products.</source>
        <translation>La próxima actualización cartografía {days}, del {first} al {last}, donde haya productos.</translation>
    </message>
    <message>
        <source>Nothing runs by itself: click Update, or let a timer of your system do it (see the guide).</source>
        <translation>Nada se ejecuta solo: haga clic en «Actualizar», o déjelo a un temporizador de su sistema (véase la guía).</translation>
    </message>
    <message>
        <source>What could be done is done; the next update tries the rest again.</source>
        <translation>Lo que se pudo hacer está hecho; la próxima actualización intentará el resto de nuevo.</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitivo</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>aún no buscado</translation>
    </message>
    <message>
        <source>no product of {day} itself</source>
        <translation>ningún producto del propio {day}</translation>
    </message>
    <message>
        <source>no product of {day} itself yet</source>
        <translation>aún ningún producto del propio {day}</translation>
    </message>
    <message>
        <source>no product of the {count} days up to {day}</source>
        <translation>ningún producto de los {count} días hasta el {day}</translation>
    </message>
    <message>
        <source>maps are kept for {count} days only</source>
        <translation>los mapas solo se conservan {count} días</translation>
    </message>
    <message>
        <source>not made again: {error}</source>
        <translation>no se ha hecho de nuevo: {error}</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} ({provisional})</source>
        <translation>{sensor} del {first} al {last} ({provisional})</translation>
    </message>
    <message>
        <source>{sensor} {day} not there yet</source>
        <translation>{sensor} del {day} aún no está</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} not there yet</source>
        <translation>{sensor} del {first} al {last} aún no está</translation>
    </message>
    <message>
        <source>{sensor} may come until {day}</source>
        <translation>{sensor} puede llegar hasta el {day}</translation>
    </message>
    <message>
        <source>last looked for on {day}</source>
        <translation>buscado por última vez el {day}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>other model files</source>
        <translation>otros archivos de modelo</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>otros ajustes</translation>
    </message>
    <message>
        <source>{scene} new</source>
        <translation>{scene} nuevo</translation>
    </message>
    <message>
        <source>{scene} another version</source>
        <translation>{scene} en otra versión</translation>
    </message>
    <message>
        <source>{scene} final instead of {provisional}</source>
        <translation>{scene} definitivo en lugar de {provisional}</translation>
    </message>
    <message>
        <source>{scene} other values</source>
        <translation>{scene} con otros valores</translation>
    </message>
    <message>
        <source>{scene} gone</source>
        <translation>{scene} ya no está</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>The latest map was not replaced: {error}</source>
        <translation>El mapa más reciente no se ha reemplazado: {error}</translation>
    </message>
    <message>
        <source>no map yet</source>
        <translation>aún sin mapa</translation>
    </message>
    <message>
        <source>near-real-time version</source>
        <translation>versión casi en tiempo real</translation>
    </message>
    <message>
        <source>preliminary values</source>
        <translation>valores preliminares</translation>
    </message>
    <message>
        <source>{name}: not everything could be done: {first}.</source>
        <translation>{name}: no se pudo hacer todo: {first}.</translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>último {day}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>substitute: {name}</source>
        <translation>sustituto: {name}</translation>
    </message>
    <message>
        <source>{n} mapped</source>
        <translation>{n} cartografiados</translation>
    </message>
    <message>
        <source>{n} mapped again</source>
        <translation>{n} cartografiados de nuevo</translation>
    </message>
    <message>
        <source>{count} more failed, too.</source>
        <translation>También han fallado {count} más.</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine</source>
        <translation>Proyecto de Google Cloud registrado para Earth Engine</translation>
    </message>
    <message>
        <source>Cloud project for Earth Engine</source>
        <translation>Proyecto de Cloud para Earth Engine</translation>
    </message>
    <message>
        <source>Choose the key file of a service account</source>
        <translation>Elegir el archivo de clave de una cuenta de servicio</translation>
    </message>
    <message>
        <source>[Login of 'earthengine authenticate']</source>
        <translation>[Sesión de «earthengine authenticate»]</translation>
    </message>
    <message>
        <source>File that logs in to Earth Engine</source>
        <translation>Archivo para iniciar sesión en Earth Engine</translation>
    </message>
    <message>
        <source>Key file of a service account, which stays where it is. Empty: the login of Google's own program.</source>
        <translation>Archivo de clave de una cuenta de servicio, que se queda donde está. Vacío: la sesión del programa de Google.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>No se ha elegido ninguna cuenta.</translation>
    </message>
    <message>
        <source>SnowGalileo: test accounts</source>
        <translation>SnowGalileo: probar cuentas</translation>
    </message>
    <message>
        <source>For {gives}. &lt;a href='{page}'&gt;Register&lt;/a&gt;</source>
        <translation>Para {gives}. &lt;a href='{page}'&gt;Registrarse&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Account of {service}</source>
        <translation>Cuenta de {service}</translation>
    </message>
    <message>
        <source>All chosen accounts work.</source>
        <translation>Todas las cuentas elegidas funcionan.</translation>
    </message>
    <message>
        <source>&lt;a href='{page}'&gt;Terms and access&lt;/a&gt;</source>
        <translation>&lt;a href='{page}'&gt;Condiciones y acceso&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Anal&amp;yse</source>
        <translation>Anali&amp;zar</translation>
    </message>
    <message>
        <source>Answer the question from the snow maps</source>
        <translation>Responder a la pregunta a partir de los mapas de nieve</translation>
    </message>
    <message>
        <source>SnowGalileo: analyse snow maps</source>
        <translation>SnowGalileo: analizar mapas de nieve</translation>
    </message>
    <message>
        <source>Maps in this project</source>
        <translation>Mapas de este proyecto</translation>
    </message>
    <message>
        <source>Files or a folder</source>
        <translation>Archivos o una carpeta</translation>
    </message>
    <message>
        <source>Where the snow maps are</source>
        <translation>Dónde están los mapas de nieve</translation>
    </message>
    <message>
        <source>Snow cover: fi&amp;les or folder</source>
        <translation>Cobertura nival: arch&amp;ivos o carpeta</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>¿Qué desea saber?</translation>
    </message>
    <message>
        <source>Temporary folder</source>
        <translation>Carpeta temporal</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Carpeta para los resultados</translation>
    </message>
    <message>
        <source>Choose snow maps.</source>
        <translation>Elija mapas de nieve.</translation>
    </message>
    <message>
        <source>This folder has no GeoTIFF in it.</source>
        <translation>En esta carpeta no hay ningún GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a polygon layer of your areas.</source>
        <translation>Elija una capa de polígonos con sus áreas.</translation>
    </message>
    <message>
        <source>Choose a raster file of tree cover density, in percent.</source>
        <translation>Elija un archivo ráster de densidad de cobertura arbórea, en porcentaje.</translation>
    </message>
    <message>
        <source>Choose a terrain model: a raster file with elevations.</source>
        <translation>Elija un modelo del terreno: un archivo ráster con elevaciones.</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Rásters</translation>
    </message>
    <message>
        <source>Numbers for my areas</source>
        <translation>Cifras de mis áreas</translation>
    </message>
    <message>
        <source>Snow-covered area by day and elevation.</source>
        <translation>Superficie cubierta de nieve por día y elevación.</translation>
    </message>
    <message>
        <source>Snow line</source>
        <translation>Línea de nieve</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins.</source>
        <translation>La elevación a la que empieza la nieve.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Temporada</translation>
    </message>
    <message>
        <source>Snow days, first and last snow of every pixel in one year.</source>
        <translation>Días de nieve, primera y última nieve de cada píxel en un año.</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Rellenar huecos</translation>
    </message>
    <message>
        <source>A map for every day, clouds filled from the days around.</source>
        <translation>Un mapa para cada día, con las nubes rellenadas a partir de los días próximos.</translation>
    </message>
    <message>
        <source>Under trees, too: an estimate from the tree cover.</source>
        <translation>También bajo los árboles: una estimación a partir de la cobertura arbórea.</translation>
    </message>
    <message>
        <source>{n} maps, {first} to {last}.</source>
        <translation>{n} mapas, del {first} al {last}.</translation>
    </message>
    <message>
        <source>Snow cover without gaps</source>
        <translation>Cobertura nival sin huecos</translation>
    </message>
    <message>
        <source>Choose, type or drop a folder</source>
        <translation>Elija, escriba o suelte una carpeta</translation>
    </message>
    <message>
        <source>Folder of downloaded products</source>
        <translation>Carpeta de productos descargados</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products</source>
        <translation>Elija una carpeta de productos descargados</translation>
    </message>
    <message>
        <source>Choose the area to map.</source>
        <translation>Elija el área que se va a cartografiar.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Whole stack</source>
        <translation>Toda la pila</translation>
    </message>
    <message>
        <source>The area cannot be used: see Area above.</source>
        <translation>El área no se puede usar: véase «Área» más arriba.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map. Esc cancels.</source>
        <translation>Arrastre un rectángulo en el mapa. Esc cancela.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Dibuje el área en el mapa.</translation>
    </message>
    <message>
        <source>Reading the polygons…</source>
        <translation>Leyendo los polígonos…</translation>
    </message>
    <message>
        <source>Rectangle drawn on the map</source>
        <translation>Rectángulo dibujado en el mapa</translation>
    </message>
    <message>
        <source>Polygon drawn on the map</source>
        <translation>Polígono dibujado en el mapa</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Lo que muestra el mapa</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordenadas</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Extent of a layer</source>
        <translation>Extensión de una capa</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polígonos de una capa</translation>
    </message>
    <message>
        <source>Click the corners, right-click to finish. Backspace removes a corner, Esc cancels.</source>
        <translation>Pulse en los vértices y termine con el botón derecho. Retroceso quita un vértice, Esc cancela.</translation>
    </message>
    <message>
        <source>The map shows nothing yet: add a layer, or draw the area.</source>
        <translation>El mapa aún no muestra nada: añada una capa o dibuje el área.</translation>
    </message>
    <message>
        <source>Type west, south, east, north.</source>
        <translation>Escriba oeste, sur, este, norte.</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>Aún no hay marcadores.</translation>
    </message>
    <message>
        <source>The project has no layer to take the extent from.</source>
        <translation>El proyecto no tiene ninguna capa de la que tomar la extensión.</translation>
    </message>
    <message>
        <source>The project has no polygon layer.</source>
        <translation>El proyecto no tiene ninguna capa de polígonos.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no extent.</source>
        <translation>La capa «{layer}» no tiene extensión.</translation>
    </message>
    <message>
        <source>clouds not read yet</source>
        <translation>nubes aún sin leer</translation>
    </message>
    <message>
        <source>cloudy part</source>
        <translation>parte nubosa</translation>
    </message>
    <message>
        <source>prediction day</source>
        <translation>día del mapa</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Suelo</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>all of the area</source>
        <translation>toda el área</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>última vista</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>Numbers of the cell under the cursor</source>
        <translation>Cifras de la celda bajo el cursor</translation>
    </message>
    <message>
        <source>Looking at the input…</source>
        <translation>Examinando la entrada…</translation>
    </message>
    <message>
        <source>SnowGalileo: look at the input</source>
        <translation>SnowGalileo: examinar la entrada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The input was not looked at.</source>
        <translation>La entrada no se examinó.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Point at a cell to see its numbers.</source>
        <translation>Señale una celda para ver sus cifras.</translation>
    </message>
    <message>
        <source>The table shows the last of the {n} days, {day}.</source>
        <translation>La tabla muestra el último de los {n} días, {day}.</translation>
    </message>
    <message>
        <source>All {n} days, one map each</source>
        <translation>Los {n} días, un mapa por día</translation>
    </message>
    <message>
        <source>; the model does not use the weather of the prediction day</source>
        <translation>; el modelo no usa la meteorología del día del mapa</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>menos del 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>más del 99 %</translation>
    </message>
    <message>
        <source>{where}: {valid} of the area has data</source>
        <translation>{where}: {valid} del área tiene datos</translation>
    </message>
    <message>
        <source>{sensor}: last data {n} days before the prediction day.</source>
        <translation>{sensor}: últimos datos {n} días antes del día del mapa.</translation>
    </message>
    <message>
        <source>{day}, {cells}; sensors with data: {sensors}.</source>
        <translation>{day}, {cells}; sensores con datos: {sensors}.</translation>
    </message>
    <message>
        <source>{where}: no data</source>
        <translation>{where}: sin datos</translation>
    </message>
    <message>
        <source>; clouds are not known until the stack is built</source>
        <translation>; las nubes no se conocen hasta que se construye la pila</translation>
    </message>
    <message>
        <source>{sensor}: no data in these 8 days.</source>
        <translation>{sensor}: sin datos en estos 8 días.</translation>
    </message>
    <message>
        <source>{sensor}: data on the prediction day.</source>
        <translation>{sensor}: datos en el día del mapa.</translation>
    </message>
    <message>
        <source>{sensor}: last data the day before the prediction day.</source>
        <translation>{sensor}: últimos datos el día anterior al día del mapa.</translation>
    </message>
    <message>
        <source>, {cloud} of it cloudy</source>
        <translation>, con nubes: {cloud}</translation>
    </message>
    <message>
        <source>Days and sensors of the stack</source>
        <translation>Días y sensores de la pila</translation>
    </message>
    <message>
        <source>[Temporary folder]</source>
        <translation>[Carpeta temporal]</translation>
    </message>
    <message>
        <source>Folder to keep the stack in</source>
        <translation>Carpeta donde conservar la pila</translation>
    </message>
    <message>
        <source>World map</source>
        <translation>Mapa del mundo</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Guardar gráfico…</translation>
    </message>
    <message>
        <source>Save the chart as picture (PNG), drawing (SVG) or table (CSV)</source>
        <translation>Guardar el gráfico como imagen (PNG), dibujo (SVG) o tabla (CSV)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>SnowGalileo: reproduce the published accuracy</source>
        <translation>SnowGalileo: reproducir la exactitud publicada</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Rockies</source>
        <translation>Montañas Rocosas</translation>
    </message>
    <message>
        <source>Ticked archives</source>
        <translation>Archivos comprimidos marcados</translation>
    </message>
    <message>
        <source>Other archives…</source>
        <translation>Otros archivos comprimidos…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for published data</source>
        <translation>SnowGalileo: buscar datos publicados</translation>
    </message>
    <message>
        <source>SnowGalileo: download published data</source>
        <translation>SnowGalileo: descargar datos publicados</translation>
    </message>
    <message>
        <source>SnowGalileo: import published data</source>
        <translation>SnowGalileo: importar datos publicados</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message>
        <source>Looking for published data…</source>
        <translation>Buscando datos publicados…</translation>
    </message>
    <message>
        <source>Choose archives</source>
        <translation>Elegir archivos comprimidos</translation>
    </message>
    <message>
        <source>Choose a folder with HDF5 files and labels</source>
        <translation>Elegir una carpeta con archivos HDF5 y referencias</translation>
    </message>
    <message>
        <source>Folder to pack into, new or to add to</source>
        <translation>Carpeta en la que empaquetar, nueva o para añadir</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Descargar</translation>
    </message>
    <message>
        <source>Starting the download…</source>
        <translation>Iniciando la descarga…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Packed cells</source>
        <translation>Celdas empaquetadas</translation>
    </message>
    <message>
        <source>Cancelled. What has arrived is kept.</source>
        <translation>Cancelado. Lo que ha llegado se conserva.</translation>
    </message>
    <message>
        <source>The data that the models were trained and tested with are published on {link}. Packed, they take at least 7 times less room and are read like any input stack.</source>
        <translation>Los datos con los que se entrenaron y probaron los modelos están publicados en {link}. Empaquetados ocupan al menos 7 veces menos y se leen como cualquier pila de entrada.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivos comprimidos</translation>
    </message>
    <message>
        <source>&amp;Download {n} ({size})</source>
        <translation>&amp;Descargar {n} ({size})</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Omitidos:</translation>
    </message>
    <message>
        <source>Downloaded to {folder}.</source>
        <translation>Descargado en {folder}.</translation>
    </message>
    <message>
        <source>{cells} and {n} labels in {folder}.</source>
        <translation>{cells} y {n} referencias en {folder}.</translation>
    </message>
    <message>
        <source>From {first}, when the first of the sensors began, to today</source>
        <translation>Desde el {first}, cuando empezó el primero de los sensores, hasta hoy</translation>
    </message>
    <message>
        <source>The engine is being installed.</source>
        <translation>El motor se está instalando.</translation>
    </message>
    <message>
        <source>SnowGalileo</source>
        <translation>SnowGalileo</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir la configuración</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Install from a bundle…</source>
        <translation>Instalar desde un paquete…</translation>
    </message>
    <message>
        <source>Save for a computer without internet…</source>
        <translation>Guardar para un equipo sin internet…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <source>Remove the engine…</source>
        <translation>Eliminar el motor…</translation>
    </message>
    <message>
        <source>None: what pip is set to</source>
        <translation>Ninguno: el configurado en pip</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>Consultando el sistema…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>The engine is installed and works.</source>
        <translation>El motor está instalado y funciona.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Instalar el motor</translation>
    </message>
    <message>
        <source>Update the engine</source>
        <translation>Actualizar el motor</translation>
    </message>
    <message>
        <source>Repair the engine</source>
        <translation>Reparar el motor</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>el procesador</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>Elija un paquete</translation>
    </message>
    <message>
        <source>Save for a computer without internet</source>
        <translation>Guardar para un equipo sin internet</translation>
    </message>
    <message>
        <source>Put Python into the bundle, too? It is needed where the computer has none.</source>
        <translation>¿Incluir también Python en el paquete? Hace falta donde el equipo no lo tiene.</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>El diagnóstico está en el portapapeles.</translation>
    </message>
    <message>
        <source>Cancelled. What was downloaded is kept for the next time.</source>
        <translation>Cancelado. Lo descargado se conserva para la próxima vez.</translation>
    </message>
    <message>
        <source>The engine is installed: PyTorch {version}, computes on {device}, {size}.</source>
        <translation>El motor está instalado: PyTorch {version}, calcula en {device}, {size}.</translation>
    </message>
    <message>
        <source>This plugin brings newer libraries; models and settings stay.</source>
        <translation>Este complemento trae bibliotecas más recientes; los modelos y la configuración se conservan.</translation>
    </message>
    <message>
        <source>Install this build</source>
        <translation>Instalar esta variante</translation>
    </message>
    <message>
        <source>{download} to download, {disk} on disk.</source>
        <translation>{download} de descarga, {disk} en disco.</translation>
    </message>
    <message>
        <source>Recommended.</source>
        <translation>Recomendada.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Remove the engine? {size} become free; models and settings stay.</source>
        <translation>¿Eliminar el motor? Se liberan {size}; los modelos y la configuración se conservan.</translation>
    </message>
    <message>
        <source>Remove the engine</source>
        <translation>Eliminar el motor</translation>
    </message>
    <message>
        <source>Saved: {path} ({size}).</source>
        <translation>Guardado: {path} ({size}).</translation>
    </message>
    <message>
        <source>The engine was removed; {size} are free again.</source>
        <translation>El motor se ha eliminado; {size} vuelven a estar libres.</translation>
    </message>
    <message>
        <source>The engine, which computes the maps, is not installed yet.</source>
        <translation>El motor, que calcula los mapas, aún no está instalado.</translation>
    </message>
    <message>
        <source>No engine is installed; the plugin uses {path}.</source>
        <translation>No hay ningún motor instalado; el complemento usa {path}.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>no definido</translation>
    </message>
    <message>
        <source>Comp&amp;are</source>
        <translation>Comp&amp;arar</translation>
    </message>
    <message>
        <source>Compare the maps with the known snow cover</source>
        <translation>Comparar los mapas con la cobertura nival conocida</translation>
    </message>
    <message>
        <source>SnowGalileo: compare with labels</source>
        <translation>SnowGalileo: comparar con referencias</translation>
    </message>
    <message>
        <source>Snow maps or &amp;folder</source>
        <translation>Mapas de nieve o &amp;carpeta</translation>
    </message>
    <message>
        <source>Their stac&amp;ks (optional)</source>
        <translation>Sus &amp;pilas (opcional)</translation>
    </message>
    <message>
        <source>With the stacks, the report also has errors by elevation and land cover, and simpler methods</source>
        <translation>Con las pilas, el informe incluye también errores por elevación y cubierta del suelo, y métodos más sencillos</translation>
    </message>
    <message>
        <source>La&amp;bels: files or folder</source>
        <translation>&amp;Referencias (archivos)</translation>
    </message>
    <message>
        <source>What is certain from the name, the unit or the values.</source>
        <translation>Lo que es seguro por el nombre, la unidad o los valores.</translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation>De 0 a 1.</translation>
    </message>
    <message>
        <source>0 to 100.</source>
        <translation>De 0 a 100.</translation>
    </message>
    <message>
        <source>0 to 100; codes above are clouds and missing pixels.</source>
        <translation>De 0 a 100; los códigos superiores son nubes y píxeles ausentes.</translation>
    </message>
    <message>
        <source>10 snow-free, 11 snow.</source>
        <translation>10 sin nieve, 11 nieve.</translation>
    </message>
    <message>
        <source>0 to 1000 (Landsat snow cover of the USGS).</source>
        <translation>De 0 a 1000 (cobertura nival Landsat del USGS).</translation>
    </message>
    <message>
        <source>An index, converted to snow cover (MODIS and VIIRS of NASA).</source>
        <translation>Un índice, convertido a cobertura nival (MODIS y VIIRS de la NASA).</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>Cifras de la comparación</translation>
    </message>
    <message>
        <source>Choose rasters of known snow cover.</source>
        <translation>Elija rásters de cobertura nival conocida.</translation>
    </message>
    <message>
        <source>Root mean square error of the snow cover, 0 to 1</source>
        <translation>Raíz del error cuadrático medio de la cobertura nival, de 0 a 1</translation>
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
        <translation>Error absoluto medio</translation>
    </message>
    <message>
        <source>Bias (map minus label)</source>
        <translation>Sesgo (mapa menos referencia)</translation>
    </message>
    <message>
        <source>{method} (the map there: {model})</source>
        <translation>{method} (el mapa allí: {model})</translation>
    </message>
    <message>
        <source>{pixels} compared.</source>
        <translation>{pixels} en la comparación.</translation>
    </message>
    <message>
        <source>Map minus label {day}</source>
        <translation>Mapa menos referencia {day}</translation>
    </message>
    <message>
        <source>RMSE of {method}</source>
        <translation>RMSE de {method}</translation>
    </message>
    <message>
        <source>A simulated mountainside of 2 x 2 km: brown is free of snow, and the darker the blue, the more snow. A real map is made in the same way, with your data and the published model.</source>
        <translation>Una ladera simulada de 2 x 2 km: el marrón no tiene nieve, y cuanto más oscuro es el azul, más nieve hay. Un mapa real se hace del mismo modo, con sus datos y el modelo publicado.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Leyendo los archivos…</translation>
    </message>
    <message>
        <source>There is no snow map here: choose one in the layers, or click on one.</source>
        <translation>Aquí no hay ningún mapa de nieve: elija uno en las capas o pulse sobre uno.</translation>
    </message>
    <message>
        <source>SnowGalileo: explain a pixel</source>
        <translation>SnowGalileo: explicar un píxel</translation>
    </message>
    <message>
        <source>This point has no longitude and latitude.</source>
        <translation>Este punto no tiene longitud ni latitud.</translation>
    </message>
    <message>
        <source>Explain a pixel</source>
        <translation>Explicar un píxel</translation>
    </message>
    <message>
        <source>The first update maps {days} until today; later ones, what has come since.</source>
        <translation>La primera actualización cartografía {days} hasta hoy; las siguientes, lo que haya llegado desde entonces.</translation>
    </message>
    <message>
        <source>New watched area</source>
        <translation>Nueva área vigilada</translation>
    </message>
    <message>
        <source>&amp;First prediction day</source>
        <translation>&amp;Primer día del mapa</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>El motor está listo.</translation>
    </message>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Aún no se ha elegido ningún modelo.</translation>
    </message>
    <message>
        <source>No data are chosen yet.</source>
        <translation>Aún no se han elegido datos.</translation>
    </message>
    <message>
        <source>The engine is not installed yet.</source>
        <translation>El motor aún no está instalado.</translation>
    </message>
    <message>
        <source>Install the engine first.</source>
        <translation>Instale primero el motor.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>Datos: {name}</translation>
    </message>
    <message>
        <source>Choose, type or drop files or a folder</source>
        <translation>Elija, escriba o suelte archivos o una carpeta</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Pilas</translation>
    </message>
    <message>
        <source>{name}: choose a layer of the project</source>
        <translation>{name}: elegir una capa del proyecto</translation>
    </message>
    <message>
        <source>{name}: choose files</source>
        <translation>{name}: elegir archivos</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}: elegir una carpeta</translation>
    </message>
    <message>
        <source>All {n} raster layers</source>
        <translation>Las {n} capas ráster</translation>
    </message>
    <message>
        <source>The project has no raster layer that is a file.</source>
        <translation>El proyecto no tiene ninguna capa ráster que sea un archivo.</translation>
    </message>
    <message>
        <source>The engine is not ready: see the notice above.</source>
        <translation>El motor no está listo: vea el aviso de arriba.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Iniciando el motor…</translation>
    </message>
    <message>
        <source>The job is done, but its result cannot be shown: {reason}.</source>
        <translation>El cálculo ha terminado, pero no se puede mostrar su resultado: {reason}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>Failed ({code}): see above.</source>
        <translation>Ha fallado ({code}): vea arriba.</translation>
    </message>
    <message>
        <source>Files that were not used, and why</source>
        <translation>Archivos que no se usaron, y por qué</translation>
    </message>
    <message>
        <source>1 file is not used</source>
        <translation>1 archivo no se usa</translation>
    </message>
    <message>
        <source>{n} files are not used</source>
        <translation>{n} archivos no se usan</translation>
    </message>
    <message>
        <source>Services that could not be asked, and why</source>
        <translation>Servicios que no se pudo consultar, y por qué</translation>
    </message>
    <message>
        <source>No answer about 1 sensor</source>
        <translation>Sin respuesta sobre 1 sensor</translation>
    </message>
    <message>
        <source>No answer about {n} sensors</source>
        <translation>Sin respuesta sobre {n} sensores</translation>
    </message>
    <message>
        <source>Products that could not be downloaded, and why</source>
        <translation>Productos que no se pudo descargar, y por qué</translation>
    </message>
    <message>
        <source>1 product could not be downloaded</source>
        <translation>1 producto no se pudo descargar</translation>
    </message>
    <message>
        <source>{n} products could not be downloaded</source>
        <translation>{n} productos no se pudieron descargar</translation>
    </message>
    <message>
        <source>Other files in the folder</source>
        <translation>Otros archivos de la carpeta</translation>
    </message>
    <message>
        <source>Other files, not stacks: {kinds}</source>
        <translation>Otros archivos, que no son pilas: {kinds}</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>sin extensión de archivo</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva de aprendizaje</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Aún no ha terminado ninguna época.</translation>
    </message>
    <message>
        <source>epoch 1</source>
        <translation>época 1</translation>
    </message>
    <message>
        <source>held-out cells</source>
        <translation>celdas reservadas</translation>
    </message>
    <message>
        <source>training cells</source>
        <translation>celdas de entrenamiento</translation>
    </message>
    <message>
        <source>Best: RMSE {rmse:.3f} in epoch {epoch}.</source>
        <translation>Mejor: RMSE {rmse:.3f} en la época {epoch}.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>Ejec&amp;utar</translation>
    </message>
    <message>
        <source>Map the snow cover of the prediction day</source>
        <translation>Cartografiar la cobertura nival del día del mapa</translation>
    </message>
    <message>
        <source>Zoom to the data</source>
        <translation>Zum a los datos</translation>
    </message>
    <message>
        <source>Show the cells, outlined in orange, on the map</source>
        <translation>Mostrar en el mapa las celdas, con contorno naranja</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Downloaded products</source>
        <translation>Productos descargados</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Watched area…</source>
        <translation>Área vigilada…</translation>
    </message>
    <message>
        <source>Keep the maps of this area up to date, day after day</source>
        <translation>Mantener al día los mapas de esta área, día tras día</translation>
    </message>
    <message>
        <source>The services did not answer: see the prediction day.</source>
        <translation>Los servicios no respondieron: véase «Día del mapa».</translation>
    </message>
    <message>
        <source>Choose a model file.</source>
        <translation>Elija un archivo de modelo.</translation>
    </message>
    <message>
        <source>Here you will see which sensors saw the area on which day.</source>
        <translation>Aquí verá qué sensores vieron el área qué día.</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products first.</source>
        <translation>Elija primero una carpeta de productos descargados.</translation>
    </message>
    <message>
        <source>Choose a stack first.</source>
        <translation>Elija primero una pila.</translation>
    </message>
    <message>
        <source>Still looking at the input.</source>
        <translation>La entrada aún se está examinando.</translation>
    </message>
    <message>
        <source>This input cannot be mapped: see the prediction day.</source>
        <translation>Esta entrada no se puede cartografiar: vea el día del mapa.</translation>
    </message>
    <message>
        <source>Then click New… again.</source>
        <translation>Después haga clic otra vez en «Nuevo…».</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products, a day and an area to see what there is.</source>
        <translation>Elija una carpeta de productos descargados, un día y un área para ver qué hay.</translation>
    </message>
    <message>
        <source>Choose a stack to see which sensors saw the area on which day.</source>
        <translation>Elija una pila para ver qué sensores vieron el área y en qué día.</translation>
    </message>
    <message>
        <source>No Sentinel-2 image: {reason}</source>
        <translation>Sin imagen de Sentinel-2: {reason}</translation>
    </message>
    <message>
        <source>Choose model files</source>
        <translation>Elija archivos de modelo</translation>
    </message>
    <message>
        <source>Choose, type or drop a model file</source>
        <translation>Elija, escriba o suelte un archivo de modelo</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Archivo de modelo</translation>
    </message>
    <message>
        <source>Determined for each cell from its images and cloud flags.</source>
        <translation>Determinada para cada celda a partir de sus imágenes y marcas de nubes.</translation>
    </message>
    <message>
        <source>For models trained on cloud-free scenes.</source>
        <translation>Para modelos entrenados con escenas sin nubes.</translation>
    </message>
    <message>
        <source>For models trained on scenes with clouds.</source>
        <translation>Para modelos entrenados con escenas con nubes.</translation>
    </message>
    <message>
        <source>Hides Sentinel-2 and Landsat of the prediction day from the model, as in its training.</source>
        <translation>Oculta al modelo Sentinel-2 y Landsat del día del mapa, como en su entrenamiento.</translation>
    </message>
    <message>
        <source>For models trained with clouds; hides Sentinel-2 and Landsat of the prediction day.</source>
        <translation>Para modelos entrenados con nubes; oculta Sentinel-2 y Landsat del día del mapa.</translation>
    </message>
    <message>
        <source>The largest differences in snow cover from 32 bit are about 0.002 where 16 bit is used in part, and about 0.01 where it is used throughout.</source>
        <translation>Las mayores diferencias de cobertura nival respecto a 32 bits son de unos 0,002 cuando se usan 16 bits en parte, y de unos 0,01 cuando se usan en todo.</translation>
    </message>
    <message>
        <source>Get the published one</source>
        <translation>Obtener el publicado</translation>
    </message>
    <message>
        <source>Use the downloaded model</source>
        <translation>Usar el modelo descargado</translation>
    </message>
    <message>
        <source>Just trying? {link}</source>
        <translation>¿Solo quiere probar? {link}</translation>
    </message>
    <message>
        <source>A demonstration, trained on simulated scenes only. It is not the published model; its maps are not for decisions. {link}</source>
        <translation>Una demostración, entrenada solo con escenas simuladas. No es el modelo publicado; sus mapas no sirven para tomar decisiones. {link}</translation>
    </message>
    <message>
        <source>{n} models: each cell and day uses the one for its condition.</source>
        <translation>{n} modelos: cada celda y día usa el de su condición.</translation>
    </message>
    <message>
        <source>Use the demonstration model</source>
        <translation>Usar el modelo de demostración</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Pesos del modelo</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automático: {device}</translation>
    </message>
    <message>
        <source>Use the {n} downloaded models</source>
        <translation>Usar los {n} modelos descargados</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Open the guide's page about {code}</source>
        <translation>Abrir la página de la guía sobre {code}</translation>
    </message>
    <message>
        <source>All sensors</source>
        <translation>Todos los sensores</translation>
    </message>
    <message>
        <source>Choose, type or drop folders</source>
        <translation>Elija, escriba o suelte carpetas</translation>
    </message>
    <message>
        <source>Folders of your own products</source>
        <translation>Carpetas de productos propios</translation>
    </message>
    <message>
        <source>Enter your Google Cloud project under Accounts first.</source>
        <translation>Primero indique su proyecto de Google Cloud en Cuentas.</translation>
    </message>
    <message>
        <source>An account would add: {services}.</source>
        <translation>Una cuenta añadiría: {services}.</translation>
    </message>
    <message>
        <source>Nothing online: {sensors}.</source>
        <translation>Nada en línea: {sensors}.</translation>
    </message>
    <message>
        <source>Choose the engine's Python</source>
        <translation>Elija el Python del motor</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Encontrado automáticamente</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python del motor</translation>
    </message>
    <message>
        <source>Choose the folder of downloaded products</source>
        <translation>Elegir la carpeta de productos descargados</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Starting the engine; this takes a few seconds…</source>
        <translation>Iniciando el motor; tarda unos segundos…</translation>
    </message>
    <message>
        <source>The engine works: version {version}.</source>
        <translation>El motor funciona: versión {version}.</translation>
    </message>
    <message>
        <source>Devices: {names}.</source>
        <translation>Dispositivos: {names}.</translation>
    </message>
    <message>
        <source>Libraries: {names}.</source>
        <translation>Bibliotecas: {names}.</translation>
    </message>
    <message>
        <source>Found: {path}</source>
        <translation>Encontrado: {path}</translation>
    </message>
    <message>
        <source>[Save to temporary file]</source>
        <translation>[Guardar en archivo temporal]</translation>
    </message>
    <message>
        <source>Snow map file</source>
        <translation>Archivo del mapa de nieve</translation>
    </message>
    <message>
        <source>Nothing hidden</source>
        <translation>Nada oculto</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Clima</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Datos abiertos</translation>
    </message>
    <message>
        <source>{service}: {done} of {total} MB</source>
        <translation>{service}: {done} de {total} MB</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>SnowGalileo: look at downloaded products</source>
        <translation>SnowGalileo: ver los productos descargados</translation>
    </message>
    <message>
        <source>SnowGalileo: clean up downloaded products</source>
        <translation>SnowGalileo: limpiar los productos descargados</translation>
    </message>
    <message>
        <source>parts, {n} area</source>
        <translation>partes, {n} área</translation>
    </message>
    <message>
        <source>parts, {n} areas</source>
        <translation>partes, {n} áreas</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Mirando la carpeta…</translation>
    </message>
    <message>
        <source>{n} product is removed</source>
        <translation>Se elimina {n} producto</translation>
    </message>
    <message>
        <source>{n} products are removed</source>
        <translation>Se eliminan {n} productos</translation>
    </message>
    <message>
        <source>Nothing is here yet.</source>
        <translation>Aquí no hay nada todavía.</translation>
    </message>
    <message>
        <source>Nothing fits the choice.</source>
        <translation>Nada coincide con la selección.</translation>
    </message>
    <message>
        <source>{size} are free now.</source>
        <translation>Ahora hay {size} libres.</translation>
    </message>
    <message>
        <source>{folder}: {size}; free on the disk: {free} GB</source>
        <translation>{folder}: {size}; libre en el disco: {free} GB</translation>
    </message>
    <message>
        <source>, which frees {size}.</source>
        <translation>, lo que libera {size}.</translation>
    </message>
    <message>
        <source>{n} product stays: it is in use, or cannot be removed.</source>
        <translation>{n} producto se queda: está en uso o no se puede eliminar.</translation>
    </message>
    <message>
        <source>{n} products stay: they are in use, or cannot be removed.</source>
        <translation>{n} productos se quedan: están en uso o no se pueden eliminar.</translation>
    </message>
    <message>
        <source>Sentinel-2 saw nothing of these cells on the eight days.</source>
        <translation>Sentinel-2 no vio nada de estas celdas en los ocho días.</translation>
    </message>
    <message>
        <source>{day} true colour</source>
        <translation>{day} color verdadero</translation>
    </message>
    <message>
        <source>{day} short-wave</source>
        <translation>{day} onda corta</translation>
    </message>
    <message>
        <source>Sentinel-2 image of {day}: {seen} % of the cells are seen.</source>
        <translation>Imagen de Sentinel-2 del {day}: se ve el {seen} % de las celdas.</translation>
    </message>
    <message>
        <source>Map again with SnowGalileo…</source>
        <translation>Cartografiar de nuevo con SnowGalileo…</translation>
    </message>
    <message>
        <source>This map has no record of how it was made.</source>
        <translation>Este mapa no tiene registro de cómo se hizo.</translation>
    </message>
    <message>
        <source>The map cannot show the extent of '{layer}' in its coordinate system.</source>
        <translation>El mapa no puede mostrar la extensión de «{layer}» en su sistema de coordenadas.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>More about the result</source>
        <translation>Más sobre el resultado</translation>
    </message>
    <message>
        <source>This result is of other choices than those below.</source>
        <translation>Este resultado corresponde a opciones distintas de las de abajo.</translation>
    </message>
    <message>
        <source>Earlier result: {number}</source>
        <translation>Resultado anterior: {number}</translation>
    </message>
    <message>
        <source>Earlier result</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>no pixel could be mapped</source>
        <translation>no se pudo cartografiar ningún píxel</translation>
    </message>
    <message>
        <source>1 more warning is in the message log.</source>
        <translation>Hay 1 advertencia más en el registro de mensajes.</translation>
    </message>
    <message>
        <source>mean snow cover {mean}, snow {area} km²</source>
        <translation>cobertura nival media {mean}, nieve {area} km²</translation>
    </message>
    <message>
        <source>{cells}, {device}, {time}</source>
        <translation>{cells}, {device}, {time}</translation>
    </message>
    <message>
        <source>No map was made.</source>
        <translation>No se hizo ningún mapa.</translation>
    </message>
    <message>
        <source>mean snow cover on {day}; snow {area} km²</source>
        <translation>cobertura nival media el {day}; nieve {area} km²</translation>
    </message>
    <message>
        <source>mean snow cover on {day} in your area of {size} km²; snow {area} km²</source>
        <translation>cobertura nival media el {day} en su área de {size} km²; nieve {area} km²</translation>
    </message>
    <message>
        <source>The model needed whole cells of 1 km, outlined on the map: {cells}, {figures}.</source>
        <translation>El modelo necesitó celdas enteras de 1 km, contorneadas en el mapa: {cells}, {figures}.</translation>
    </message>
    <message>
        <source>, {valid} % mapped</source>
        <translation>, {valid} % cartografiado</translation>
    </message>
    <message>
        <source>{day}: no pixel could be mapped</source>
        <translation>{day}: no se pudo cartografiar ningún píxel</translation>
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
        <translation>{n} mapas a partir del {first}, el último de ellos:</translation>
    </message>
    <message>
        <source>{n} more warnings are in the message log.</source>
        <translation>Hay {n} advertencias más en el registro de mensajes.</translation>
    </message>
    <message>
        <source>{file} exists. Replace it?</source>
        <translation>{file} ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Testing; this takes a few seconds…</source>
        <translation>Probando; tarda unos segundos…</translation>
    </message>
    <message>
        <source>SnowGalileo: test this computer</source>
        <translation>SnowGalileo: probar este equipo</translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation>Preguntando al almacén…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>El almacén responde.</translation>
    </message>
    <message>
        <source>The store answers and accepts the keys.</source>
        <translation>El almacén responde y acepta las claves.</translation>
    </message>
    <message>
        <source>SnowGalileo: test the object store</source>
        <translation>SnowGalileo: probar el almacén de objetos</translation>
    </message>
    <message>
        <source>The store answers, but these keys may not look for buckets. Whether they may use yours shows when it is opened.</source>
        <translation>El almacén responde, pero estas claves no pueden buscar buckets. Si pueden usar el suyo se verá al abrirlo.</translation>
    </message>
    <message>
        <source>Tr&amp;ain</source>
        <translation>&amp;Entrenar</translation>
    </message>
    <message>
        <source>Train the model on the stacks and their known snow cover</source>
        <translation>Entrenar el modelo con las pilas y su cobertura nival conocida</translation>
    </message>
    <message>
        <source>SnowGalileo: train</source>
        <translation>SnowGalileo: entrenar</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Pesos iniciales</translation>
    </message>
    <message>
        <source>Trained on the stacks as they are.</source>
        <translation>Entrenado con las pilas tal como están.</translation>
    </message>
    <message>
        <source>Sentinel-2 and Landsat of the prediction day are hidden in training.</source>
        <translation>Sentinel-2 y Landsat del día del mapa se ocultan en el entrenamiento.</translation>
    </message>
    <message>
        <source>All conditions in turn, days and sensors hidden at random: one model for any day.</source>
        <translation>Todas las condiciones por turno, con días y sensores ocultos al azar: un modelo para cualquier día.</translation>
    </message>
    <message>
        <source>Folder for weights and log</source>
        <translation>Carpeta para pesos y registro</translation>
    </message>
    <message>
        <source>Training folder</source>
        <translation>Carpeta de entrenamiento</translation>
    </message>
    <message>
        <source>Choose stacks to learn from.</source>
        <translation>Elija las pilas con las que aprender.</translation>
    </message>
    <message>
        <source>Choose the weights to start from.</source>
        <translation>Elija los pesos iniciales.</translation>
    </message>
    <message>
        <source>Choose a folder for the trained model.</source>
        <translation>Elija una carpeta para el modelo entrenado.</translation>
    </message>
    <message>
        <source>A model file</source>
        <translation>Un archivo de modelo</translation>
    </message>
    <message>
        <source>A pre-trained folder</source>
        <translation>Una carpeta de preentrenamiento</translation>
    </message>
    <message>
        <source>Map snow with this model</source>
        <translation>Cartografiar la nieve con este modelo</translation>
    </message>
    <message>
        <source>No cell was held out, so the error of the model is not known.</source>
        <translation>No se reservó ninguna celda, por lo que no se conoce el error del modelo.</translation>
    </message>
    <message>
        <source>RMSE on held-out data ({cells}), best epoch {epoch}</source>
        <translation>RMSE en los datos reservados ({cells}), mejor época {epoch}</translation>
    </message>
    <message>
        <source>Folder written by pre-training</source>
        <translation>Carpeta escrita por el preentrenamiento</translation>
    </message>
    <message>
        <source>Days and their states</source>
        <translation>Días y sus estados</translation>
    </message>
    <message>
        <source>SnowGalileo: watched area</source>
        <translation>SnowGalileo: área vigilada</translation>
    </message>
    <message>
        <source>Watched area</source>
        <translation>Área vigilada</translation>
    </message>
    <message>
        <source>The maps of a watched area keep up to date: each update maps the new days, and maps days again for which better data have come. Choose a watch file, or click New… to make one of what the panel is set to.</source>
        <translation>Los mapas de un área vigilada se mantienen al día: cada actualización cartografía los días nuevos, y de nuevo aquellos para los que han llegado datos mejores. Elija un archivo de vigilancia, o pulse Nuevo… para crear uno con lo que está ajustado en el panel.</translation>
    </message>
    <message>
        <source>Watch files (*.toml)</source>
        <translation>Archivos de vigilancia (*.toml)</translation>
    </message>
    <message>
        <source>Choose a watch file, or make a new one</source>
        <translation>Elija un archivo de vigilancia o cree uno nuevo</translation>
    </message>
    <message>
        <source>Watch file</source>
        <translation>Archivo de vigilancia</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>Repeat every day what the panel is set to</source>
        <translation>Repetir cada día lo que está ajustado en el panel</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Map new days, and again those for which better data have come</source>
        <translation>Cartografiar los días nuevos, y de nuevo aquellos para los que han llegado datos mejores</translation>
    </message>
    <message>
        <source>Add the latest map</source>
        <translation>Añadir el mapa más reciente</translation>
    </message>
    <message>
        <source>Add a layer to the project that shows the latest day after each update</source>
        <translation>Añadir al proyecto una capa que muestra el día más reciente tras cada actualización</translation>
    </message>
    <message>
        <source>The report of {day} is made by the algorithm Update watched area.</source>
        <translation>El informe del {day} lo crea el algoritmo «Actualizar área vigilada».</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Nieve</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>{name}: latest snow</source>
        <translation>{name}: nieve más reciente</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>No se puede escribir {file}: {reason}</translation>
    </message>
    <message>
        <source>Zip or model file…</source>
        <translation>Zip o archivo de modelo…</translation>
    </message>
    <message>
        <source>Looking for published models…</source>
        <translation>Buscando modelos publicados…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for models</source>
        <translation>SnowGalileo: buscar modelos</translation>
    </message>
    <message>
        <source>SnowGalileo: download models</source>
        <translation>SnowGalileo: descargar modelos</translation>
    </message>
    <message>
        <source>SnowGalileo: import models</source>
        <translation>SnowGalileo: importar modelos</translation>
    </message>
    <message>
        <source>Choose the published zip or a model file</source>
        <translation>Elija el zip publicado o un archivo de modelo</translation>
    </message>
    <message>
        <source>Choose a folder with model files</source>
        <translation>Elija una carpeta con archivos de modelo</translation>
    </message>
    <message>
        <source>Cancelled. The next download continues from here.</source>
        <translation>Cancelado. La próxima descarga continúa desde aquí.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on {link}, one for each condition. With all four, each cell and day uses the right one.</source>
        <translation>Los modelos entrenados de SnowGalileo están publicados en {link}, uno para cada condición. Con los cuatro, cada celda y día usa el adecuado.</translation>
    </message>
    <message>
        <source>Zip or model file</source>
        <translation>Zip o archivo de modelo</translation>
    </message>
    <message>
        <source>Imported {n} of {files}.</source>
        <translation>Importados {n} de {files}.</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>modelo propio</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>preentrenado</translation>
    </message>
    <message>
        <source>from random weights</source>
        <translation>desde pesos aleatorios</translation>
    </message>
    <message>
        <source>{start}, seed {seed}</source>
        <translation>{start}, semilla {seed}</translation>
    </message>
    <message>
        <source>, {n} samples</source>
        <translation>, {n} muestras</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>el último</translation>
    </message>
    <message>
        <source>Number of files that were written.</source>
        <translation>Número de archivos que se escribieron.</translation>
    </message>
    <message>
        <source>Percentage of the pixels that are cloudy on the prediction day, averaged over all files.</source>
        <translation>Porcentaje de los píxeles que están nublados en el día del mapa, promediado entre todos los archivos.</translation>
    </message>
    <message>
        <source>Mean of snow cover with clouds minus that without. Empty if no model file is given.</source>
        <translation>Media de la cobertura nival con nubes menos la cobertura sin nubes. Vacío si no se indica un archivo de modelo.</translation>
    </message>
    <message>
        <source>Mean of the absolute change. Empty if no model file is given.</source>
        <translation>Media del cambio absoluto. Vacío si no se indica un archivo de modelo.</translation>
    </message>
    <message>
        <source>Add synthetic clouds</source>
        <translation>Añadir nubes sintéticas</translation>
    </message>
    <message>
        <source>Copy a stack with synthetic clouds, and show how they change the snow map.</source>
        <translation>Copia una pila con nubes sintéticas y muestra cómo cambian el mapa de nieve.</translation>
    </message>
    <message>
        <source>Adds synthetic clouds to the images of a stack, of the same kind as in the published cloudy training and test data: one cloud for all optical sensors of a day. Radar, weather, terrain and missing pixels do not change, and the quality bands report the clouds. With a model file, it also maps the snow with and without the clouds, and the difference. The clouds are a test of robustness, not a realistic simulation: they do not move between overpasses, and in Sentinel-2 they are darker than the snow below them.</source>
        <translation>Añade nubes sintéticas a las imágenes de una pila, del mismo tipo que en los datos publicados de entrenamiento y prueba con nubes: una nube para todos los sensores ópticos de un día. El radar, la meteorología, el terreno y los píxeles ausentes no cambian, y las bandas de calidad señalan las nubes. Con un archivo de modelo, cartografía además la nieve con y sin las nubes, y la diferencia. Las nubes son una prueba de robustez, no una simulación realista: no se mueven entre pasadas y en Sentinel-2 son más oscuras que la nieve que hay debajo.</translation>
    </message>
    <message>
        <source>full covers everything, as in the published test data. wide and big leave gaps, local is small clouds, thin is translucent, and fog is uniform. mixed chooses wide, big, local or fog at random, as in the published training data.</source>
        <translation>full lo cubre todo, como en los datos de prueba publicados. wide y big dejan huecos, local son nubes pequeñas, thin es translúcida y fog es uniforme. mixed elige al azar wide, big, local o fog, como en los datos de entrenamiento publicados.</translation>
    </message>
    <message>
        <source>prediction: the prediction day. all: all eight days. random: as in the published training data. Alternatively, numbers of days before the prediction day, separated by commas: 0,1,2 are the last three days.</source>
        <translation>prediction: el día del mapa. all: los ocho días. random: como en los datos de entrenamiento publicados. También se pueden indicar números de días antes del día del mapa, separados por comas: 0,1,2 son los tres últimos días.</translation>
    </message>
    <message>
        <source>The same seed always gives the same clouds, and another seed gives others.</source>
        <translation>La misma semilla da siempre las mismas nubes; otra semilla da otras.</translation>
    </message>
    <message>
        <source>In the published data, clouds cast no shadows.</source>
        <translation>En los datos publicados, las nubes no proyectan sombras.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, required to map how the clouds change the snow cover.</source>
        <translation>Pesos de un modelo de SnowGalileo, necesarios para cartografiar cómo cambian las nubes la cobertura nival.</translation>
    </message>
    <message>
        <source>The cloudy files have the same names as the originals. In a GeoTIFF, a tag hides NDSI and NDVI of the cloudy days from the model.</source>
        <translation>Los archivos con nubes tienen los mismos nombres que los originales. En un GeoTIFF, una etiqueta de metadatos oculta al modelo el NDSI y el NDVI de los días nublados.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with clouds minus that without, -1 to 1, nodata -9999. It requires a model file. The two maps are written to the same folder, with names that end in _clear and _clouded.</source>
        <translation>GeoTIFF de la cobertura nival con nubes menos la cobertura sin nubes, de -1 a 1, nodata -9999. Requiere un archivo de modelo. Los dos mapas se escriben en la misma carpeta, con nombres que terminan en _clear y _clouded.</translation>
    </message>
    <message>
        <source>snow,clouds,synthetic,simulate,robustness,augmentation,fog,training</source>
        <translation>nieve,nubes,sintético,simular,robustez,aumento de datos,niebla,entrenamiento</translation>
    </message>
    <message>
        <source>Cloudy days</source>
        <translation>Días nublados</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Clouds cast shadows</source>
        <translation>Las nubes proyectan sombras</translation>
    </message>
    <message>
        <source>Folder for the cloudy stacks</source>
        <translation>Carpeta para las pilas con nubes</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Archivos escritos</translation>
    </message>
    <message>
        <source>Cloudy on the prediction day (%)</source>
        <translation>Nublado en el día del mapa (%)</translation>
    </message>
    <message>
        <source>Mean change of snow cover</source>
        <translation>Cambio medio de la cobertura nival</translation>
    </message>
    <message>
        <source>Mean absolute change</source>
        <translation>Cambio absoluto medio</translation>
    </message>
    <message>
        <source>Type of cloud</source>
        <translation>Tipo de nube</translation>
    </message>
    <message>
        <source>{files}; {cloudy:.0f} % of the prediction day is cloudy.</source>
        <translation>{files}; el {cloudy:.0f} % del día del mapa está nublado.</translation>
    </message>
    <message>
        <source>The change of {day} is in {path}.</source>
        <translation>El cambio del {day} está en {path}.</translation>
    </message>
    <message>
        <source>{day}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}; maps: {clear}, {clouded}.</source>
        <translation>{day}: cambio medio {mean:+.3f}, cambio absoluto medio {absolute:.3f}; mapas: {clear}, {clouded}.</translation>
    </message>
    <message>
        <source>Number of periods written.</source>
        <translation>Número de períodos escritos.</translation>
    </message>
    <message>
        <source>Aggregate days</source>
        <translation>Agregar días</translation>
    </message>
    <message>
        <source>Join the days of a series to periods: median, maximum, or latest value with its age.</source>
        <translation>Une los días de una serie en períodos: mediana, máximo o último valor con su antigüedad.</translation>
    </message>
    <message>
        <source>Writes one raster for every few days of a series, named by the last day of the period. A second raster tells how many values there were or, for the latest value, how many days ago it was seen.</source>
        <translation>Escribe un ráster por cada grupo de días de una serie, con el nombre del último día del período. Un segundo ráster indica cuántos valores hubo o, para el último valor, hace cuántos días se vio.</translation>
    </message>
    <message>
        <source>median, maximum: of the values of the period. latest: the last value that was seen in it.</source>
        <translation>median, maximum: de los valores del período. latest: el último valor que se vio en él.</translation>
    </message>
    <message>
        <source>The last may be shorter.</source>
        <translation>El último puede ser más corto.</translation>
    </message>
    <message>
        <source>0: as long as a period, so that none overlap. 1: a period that ends on each day.</source>
        <translation>0: tan largo como un período, de modo que ninguno se solape. 1: un período que termina en cada día.</translation>
    </message>
    <message>
        <source>Folder for the rasters.</source>
        <translation>Carpeta para los rásters.</translation>
    </message>
    <message>
        <source>snow,aggregate,composite,weekly,median,maximum,latest,age,series</source>
        <translation>nieve,agregar,compuesto,semanal,mediana,máximo,último,antigüedad,serie</translation>
    </message>
    <message>
        <source>Days of a period</source>
        <translation>Días de un período</translation>
    </message>
    <message>
        <source>Days from one period to the next</source>
        <translation>Días de un período al siguiente</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Carpeta de salida</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Períodos</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Number of pictures, one for each day.</source>
        <translation>Número de imágenes, una por día.</translation>
    </message>
    <message>
        <source>Number of days without a map.</source>
        <translation>Número de días sin mapa.</translation>
    </message>
    <message>
        <source>How long one round takes, in seconds.</source>
        <translation>Cuánto dura una vuelta, en segundos.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animación</translation>
    </message>
    <message>
        <source>The snow maps of a series as an animated GIF, with date, legend and scale.</source>
        <translation>Los mapas de nieve de una serie como GIF animado, con fecha, leyenda y escala.</translation>
    </message>
    <message>
        <source>Draws the snow map of each day and joins the pictures to an animated GIF, which browsers, messengers and slides show. Each picture has its date, the legend and a scale. A day without a map is shown as one, so that time passes evenly; Fill gaps in time makes maps of such days. For other styles and videos, QGIS's Temporal Controller exports pictures of the maps of the project.</source>
        <translation>Dibuja el mapa de nieve de cada día y une las imágenes en un GIF animado, que muestran navegadores, mensajerías y presentaciones. Cada imagen lleva su fecha, la leyenda y una escala. Un día sin mapa se muestra como tal, para que el tiempo pase de forma uniforme; Rellenar huecos en el tiempo hace mapas de esos días. Para otros estilos y vídeos, el controlador temporal de QGIS exporta imágenes de los mapas del proyecto.</translation>
    </message>
    <message>
        <source>Drawn with their own style: rasters, such as a relief, under the snow, others over it.</source>
        <translation>Dibujadas con su propio estilo: los rásteres, como un relieve, bajo la nieve; las demás, encima.</translation>
    </message>
    <message>
        <source>The part of the maps that is shown. Empty: all.</source>
        <translation>La parte de los mapas que se muestra. Vacío: todo.</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Cuánto tiempo se muestra cada imagen.</translation>
    </message>
    <message>
        <source>How long the last picture stays before the animation begins anew.</source>
        <translation>Cuánto tiempo queda la última imagen antes de que la animación vuelva a empezar.</translation>
    </message>
    <message>
        <source>Width of the pictures; their height follows from the extent.</source>
        <translation>Anchura de las imágenes; la altura resulta de la extensión.</translation>
    </message>
    <message>
        <source>Go on with the next map at once. Otherwise a picture says that there is none.</source>
        <translation>Pasar enseguida al mapa siguiente. Si no, una imagen dice que no hay ninguno.</translation>
    </message>
    <message>
        <source>The animation; it plays for ever.</source>
        <translation>La animación; se repite sin fin.</translation>
    </message>
    <message>
        <source>The extent does not lie where the maps are.</source>
        <translation>La extensión no está donde están los mapas.</translation>
    </message>
    <message>
        <source>snow,animation,gif,film,movie,video,time lapse,temporal,series</source>
        <translation>nieve,animación,gif,película,vídeo,time lapse,temporal,serie</translation>
    </message>
    <message>
        <source>Other layers</source>
        <translation>Otras capas</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Seconds for each day</source>
        <translation>Segundos por día</translation>
    </message>
    <message>
        <source>Seconds for the last day</source>
        <translation>Segundos para el último día</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Anchura (píxeles)</translation>
    </message>
    <message>
        <source>Leave out days without a map</source>
        <translation>Omitir los días sin mapa</translation>
    </message>
    <message>
        <source>GIF pictures (*.gif)</source>
        <translation>Imágenes GIF (*.gif)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Days without a map</source>
        <translation>Días sin mapa</translation>
    </message>
    <message>
        <source>Seconds of a round</source>
        <translation>Segundos de una vuelta</translation>
    </message>
    <message>
        <source>Without a map: {days}.</source>
        <translation>Sin mapa: {days}.</translation>
    </message>
    <message>
        <source>Sensors for which no product was found, separated by commas.</source>
        <translation>Sensores para los que no se encontró ningún producto, separados por comas.</translation>
    </message>
    <message>
        <source>Number of products that cannot be used. The log gives the reasons.</source>
        <translation>Número de productos que no se pueden usar. El registro indica los motivos.</translation>
    </message>
    <message>
        <source>Sensors from Earth Engine</source>
        <translation>Sensores de Earth Engine</translation>
    </message>
    <message>
        <source>Folder of downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM and WorldCover, as downloaded (zip, tar or unpacked) and in any subfolders. No sensor is required. Leave empty to take everything from Earth Engine.</source>
        <translation>Carpeta de productos descargados de Sentinel-1, -2 y -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM y WorldCover, tal como se descargaron (zip, tar o descomprimidos) y en cualquier subcarpeta. Ningún sensor es obligatorio. Dejar vacío para tomarlo todo de Earth Engine.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the archive lacks.</source>
        <translation>Proyecto de Google Cloud registrado para Earth Engine. Con él se pide a Earth Engine lo que falta en el archivo.</translation>
    </message>
    <message>
        <source>Sensors that Earth Engine is asked for.</source>
        <translation>Sensores que se piden a Earth Engine.</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Carpeta de archivo</translation>
    </message>
    <message>
        <source>'{path}' does not exist.</source>
        <translation>«{path}» no existe.</translation>
    </message>
    <message>
        <source>No area was given.</source>
        <translation>No se indicó ningún área.</translation>
    </message>
    <message>
        <source>Give an extent or polygons.</source>
        <translation>Indique una extensión o polígonos.</translation>
    </message>
    <message>
        <source>Web page with a table for each prediction day, shown in the results viewer.</source>
        <translation>Página web con una tabla para cada día del mapa, que se muestra en el visor de resultados.</translation>
    </message>
    <message>
        <source>CSV file with the same figures: one row for each prediction day, date and sensor.</source>
        <translation>Archivo CSV con las mismas cifras: una fila para cada día del mapa, fecha y sensor.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Address of a server on this computer that answers in the place of all services.</source>
        <translation>Dirección de un servidor en este equipo que responde en lugar de todos los servicios.</translation>
    </message>
    <message>
        <source>Server for tests</source>
        <translation>Servidor para pruebas</translation>
    </message>
    <message>
        <source>Not stacks and not looked at: {files} ending in '{ending}'.</source>
        <translation>No son pilas y no se han examinado: {files} con terminación «{ending}».</translation>
    </message>
    <message>
        <source>The stack: a region store, or the folder of cubes or HDF5 files. It can be used as input of Predict snow cover and Inspect stack.</source>
        <translation>La pila: un almacén regional, o la carpeta de cubos o archivos HDF5. Se puede usar como entrada de Estimar la cobertura nival e Inspeccionar pila.</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stack.</source>
        <translation>Número de celdas de 1 km de la pila.</translation>
    </message>
    <message>
        <source>Number of scenes that were used.</source>
        <translation>Número de escenas que se usaron.</translation>
    </message>
    <message>
        <source>Run time of the engine in seconds.</source>
        <translation>Tiempo de ejecución del motor en segundos.</translation>
    </message>
    <message>
        <source>Build input stack</source>
        <translation>Construir pila de entrada</translation>
    </message>
    <message>
        <source>Build the 8-day stack of an area from a folder of downloaded products.</source>
        <translation>Construye la pila de 8 días de un área a partir de una carpeta de productos descargados.</translation>
    </message>
    <message>
        <source>Builds the model's input stack from downloaded products, by the same rules as the model's training data. Each scene is read once. An interrupted run continues where it stopped, and a later day in the same output folder reads only new scenes. Missing sensors are reported and left empty.</source>
        <translation>Construye la pila de entrada del modelo a partir de productos descargados, con las mismas reglas que los datos de entrenamiento del modelo. Cada escena se lee una vez. Una ejecución interrumpida continúa donde se detuvo, y un día posterior en la misma carpeta de salida solo lee las escenas nuevas. Los sensores ausentes se notifican y se dejan vacíos.</translation>
    </message>
    <message>
        <source>What to do if several scenes of a sensor cover a cell on the same day. mosaic: the first valid pixel of all scenes, which leaves no gaps. first: one scene for each cell, as in the model's training data.</source>
        <translation>Qué hacer si varias escenas de un sensor cubren una celda el mismo día. mosaic: el primer píxel válido de todas las escenas, lo que no deja huecos. first: una escena para cada celda, como en los datos de entrenamiento del modelo.</translation>
    </message>
    <message>
        <source>zarr: one region store, small and fast. cube, h5: one file for each cell, in the format of the research software.</source>
        <translation>zarr: un almacén regional, pequeño y rápido. cube, h5: un archivo para cada celda, en el formato del software de investigación.</translation>
    </message>
    <message>
        <source>Write cubes that are identical to Earth Engine's exports, including their zero-filled corners. Use this for comparisons only.</source>
        <translation>Escribir cubos idénticos a las exportaciones de Earth Engine, con sus esquinas rellenas de ceros. Úselo solo para comparaciones.</translation>
    </message>
    <message>
        <source>Number of processes that read scenes in parallel. 0 chooses a number for this computer.</source>
        <translation>Número de procesos que leen escenas en paralelo. 0 elige un número para este equipo.</translation>
    </message>
    <message>
        <source>snow,stack,archive,build,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr</source>
        <translation>nieve,pila,archivo,construir,sentinel,landsat,modis,viirs,era5,mde,worldcover,safe,zarr</translation>
    </message>
    <message>
        <source>As an Earth Engine export</source>
        <translation>Como una exportación de Earth Engine</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Stack folder</source>
        <translation>Carpeta de la pila</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celdas</translation>
    </message>
    <message>
        <source>Scenes used</source>
        <translation>Escenas usadas</translation>
    </message>
    <message>
        <source>Products left out</source>
        <translation>Productos omitidos</translation>
    </message>
    <message>
        <source>Run time (s)</source>
        <translation>Tiempo de ejecución (s)</translation>
    </message>
    <message>
        <source>Missing sensors</source>
        <translation>Sensores ausentes</translation>
    </message>
    <message>
        <source>Several scenes of a day</source>
        <translation>Varias escenas de un día</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Folder for the stack; a region store is named '{name}', and the folder can be one of an S3 bucket: s3://bucket/folder. Choose the same folder again to add another day.</source>
        <translation>Carpeta para la pila; un almacén regional se llama «{name}», y la carpeta puede ser una de un bucket S3: s3://bucket/carpeta. Elija de nuevo la misma carpeta para añadir otro día.</translation>
    </message>
    <message>
        <source>{cells} from {scenes} in {time}; missing: {missing}.</source>
        <translation>{cells} de {scenes} en {time}; faltan: {missing}.</translation>
    </message>
    <message>
        <source>{sensor}, {scenes}: {note}</source>
        <translation>{sensor}, {scenes}: {note}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>The folder of downloaded products.</source>
        <translation>La carpeta de productos descargados.</translation>
    </message>
    <message>
        <source>Number of products that were there.</source>
        <translation>Número de productos que había.</translation>
    </message>
    <message>
        <source>Size of the products that fit, in MB.</source>
        <translation>Tamaño de los productos que coinciden, en MB.</translation>
    </message>
    <message>
        <source>Number of products that were removed.</source>
        <translation>Número de productos eliminados.</translation>
    </message>
    <message>
        <source>Space that this freed, in MB.</source>
        <translation>Espacio liberado, en MB.</translation>
    </message>
    <message>
        <source>Clean up downloaded products</source>
        <translation>Limpiar los productos descargados</translation>
    </message>
    <message>
        <source>List what online services sent, by kind and age, and remove what is not needed.</source>
        <translation>Listar lo que enviaron los servicios en línea, por tipo y antigüedad, y eliminar lo que no hace falta.</translation>
    </message>
    <message>
        <source>Lists the products in the folder that all downloads share, and removes those that fit if asked to. Products that a running job uses stay. What was removed is downloaded again when it is needed; stacks that were built do not need it.</source>
        <translation>Lista los productos de la carpeta que comparten todas las descargas y, si se pide, elimina los que coinciden. Los productos que usa un trabajo en curso se quedan. Lo eliminado se descarga de nuevo cuando hace falta; las pilas ya construidas no lo necesitan.</translation>
    </message>
    <message>
        <source>Sensors, and what Earth Engine sent.</source>
        <translation>Sensores, y lo que envió Earth Engine.</translation>
    </message>
    <message>
        <source>Products that a job has used since then stay.</source>
        <translation>Los productos que un trabajo ha usado desde entonces se quedan.</translation>
    </message>
    <message>
        <source>Whole products stay.</source>
        <translation>Los productos completos se quedan.</translation>
    </message>
    <message>
        <source>Without this, products are only listed.</source>
        <translation>Sin esto, los productos solo se listan.</translation>
    </message>
    <message>
        <source>Leave empty for the folder that downloads use.</source>
        <translation>Dejar vacío para la carpeta que usan las descargas.</translation>
    </message>
    <message>
        <source>snow,products,download,cache,clean,remove,disk,space,online</source>
        <translation>nieve,productos,descarga,caché,limpiar,eliminar,disco,espacio,en línea</translation>
    </message>
    <message>
        <source>Not used for at least (days)</source>
        <translation>Sin usar desde hace al menos (días)</translation>
    </message>
    <message>
        <source>Only what interrupted downloads have left</source>
        <translation>Solo lo que dejaron las descargas interrumpidas</translation>
    </message>
    <message>
        <source>Remove these products</source>
        <translation>Eliminar estos productos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
    <message>
        <source>Chosen (MB)</source>
        <translation>Seleccionado (MB)</translation>
    </message>
    <message>
        <source>Products removed</source>
        <translation>Productos eliminados</translation>
    </message>
    <message>
        <source>Space freed (MB)</source>
        <translation>Espacio liberado (MB)</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>Tipos de producto</translation>
    </message>
    <message>
        <source>{kind}: {n} products, {size} MB</source>
        <translation>{kind}: {n} productos, {size} MB</translation>
    </message>
    <message>
        <source>The day to map. Products of this day and of the seven days before it are used.</source>
        <translation>El día que se va a cartografiar. Se usan los productos de este día y de los siete anteriores.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with both, cells must touch both.</source>
        <translation>Se usan las celdas de 1 km que tocan este rectángulo. Indique una extensión, un área o ambas; con ambas, las celdas deben tocar las dos.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch these polygons are used.</source>
        <translation>Se usan las celdas de 1 km que tocan estos polígonos.</translation>
    </message>
    <message>
        <source>Leave empty for the UTM zone of the centre of the area.</source>
        <translation>Déjelo vacío para usar la zona UTM del centro del área.</translation>
    </message>
    <message>
        <source>Prediction day</source>
        <translation>Día del mapa</translation>
    </message>
    <message>
        <source>UTM zone of the cells</source>
        <translation>Zona UTM de las celdas</translation>
    </message>
    <message>
        <source>Number of files with the published sum.</source>
        <translation>Número de archivos con la suma publicada.</translation>
    </message>
    <message>
        <source>Number of files with another sum, or that cannot be read. The log names them.</source>
        <translation>Número de archivos con otra suma o que no se pueden leer. El registro los nombra.</translation>
    </message>
    <message>
        <source>Number of files of the list that are not in the folder.</source>
        <translation>Número de archivos de la lista que no están en la carpeta.</translation>
    </message>
    <message>
        <source>Check downloaded files</source>
        <translation>Comprobar archivos descargados</translation>
    </message>
    <message>
        <source>Compare files with a list of MD5 sums, such as the md5sums.txt of SEN12TP.</source>
        <translation>Comparar archivos con una lista de sumas MD5, como md5sums.txt de SEN12TP.</translation>
    </message>
    <message>
        <source>Reads the files that a list of MD5 sums names and tells which are right, wrong or missing. Files that an earlier run has read and that have not changed since are not read again, so a run that was cancelled goes on where it ended.</source>
        <translation>Lee los archivos que nombra una lista de sumas MD5 e indica cuáles son correctos, erróneos o faltan. Los archivos que leyó una ejecución anterior y que no han cambiado desde entonces no se vuelven a leer, de modo que una ejecución cancelada sigue donde terminó.</translation>
    </message>
    <message>
        <source>Text file with an MD5 sum and a file name on each line, such as md5sums.txt.</source>
        <translation>Archivo de texto con una suma MD5 y un nombre de archivo por línea, como md5sums.txt.</translation>
    </message>
    <message>
        <source>Where the files are. Leave empty if they are beside the list.</source>
        <translation>Dónde están los archivos. Dejar vacío si están junto a la lista.</translation>
    </message>
    <message>
        <source>md5,checksum,md5sums,verify,download,sen12tp</source>
        <translation>md5,suma de comprobación,md5sums,verificar,descarga,sen12tp</translation>
    </message>
    <message>
        <source>List of checksums</source>
        <translation>Lista de sumas de comprobación</translation>
    </message>
    <message>
        <source>Folder with files</source>
        <translation>Carpeta con archivos</translation>
    </message>
    <message>
        <source>Right files</source>
        <translation>Archivos correctos</translation>
    </message>
    <message>
        <source>Wrong files</source>
        <translation>Archivos erróneos</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Archivos que faltan</translation>
    </message>
    <message>
        <source>Wrong: {name}</source>
        <translation>Erróneo: {name}</translation>
    </message>
    <message>
        <source>Cannot be read: {name}</source>
        <translation>No se puede leer: {name}</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>Falta: {name}</translation>
    </message>
    <message>
        <source>Let the Dask cluster do the work that is named in Settings &gt; Options &gt; SnowGalileo. The results are the same. Whoever controls the cluster can run programs on this computer.</source>
        <translation>Encargar el trabajo al clúster Dask indicado en Configuración &gt; Opciones &gt; SnowGalileo. Los resultados son los mismos. Quien controla el clúster puede ejecutar programas en este ordenador.</translation>
    </message>
    <message>
        <source>Use the Dask cluster</source>
        <translation>Usar el clúster Dask</translation>
    </message>
    <message>
        <source>No Dask cluster is known.</source>
        <translation>No se conoce ningún clúster Dask.</translation>
    </message>
    <message>
        <source>Name its scheduler in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Indique su planificador en Configuración &gt; Opciones &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1). Empty for snow depths.</source>
        <translation>Raíz del error cuadrático medio, en unidades de fracción de cobertura nival (de 0 a 1). Vacío para espesores de nieve.</translation>
    </message>
    <message>
        <source>Mean absolute error.</source>
        <translation>Error absoluto medio.</translation>
    </message>
    <message>
        <source>Mean of first minus reference. Positive if the first has more snow.</source>
        <translation>Media del primero menos la referencia. Positivo si el primero tiene más nieve.</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of the reference.</source>
        <translation>Coeficiente de determinación respecto a la media de la referencia.</translation>
    </message>
    <message>
        <source>Share of the first's snow that is snow in the reference.</source>
        <translation>Proporción de la nieve del primero que es nieve en la referencia.</translation>
    </message>
    <message>
        <source>Share of the reference's snow that the first has.</source>
        <translation>Proporción de la nieve de la referencia que tiene el primero.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Media armónica de precisión y exhaustividad.</translation>
    </message>
    <message>
        <source>Number of pixels or station days that were compared.</source>
        <translation>Número de píxeles o días de estación que se compararon.</translation>
    </message>
    <message>
        <source>Compare snow cover</source>
        <translation>Comparar coberturas nivales</translation>
    </message>
    <message>
        <source>Compare two snow covers of any producer, or one with stations.</source>
        <translation>Compara dos coberturas nivales de cualquier productor, o una con estaciones.</translation>
    </message>
    <message>
        <source>Compares snow cover rasters of any producer with others of the same day, or with stations, by elevation, land cover, forest and snow cover. Evaluate snow cover, in contrast, judges maps of this plugin against labels as its model was tested: pair by pair, with simpler methods on the same inputs. Rasters on different pixels are compared on the coarser ones.</source>
        <translation>Compara rásters de cobertura nival de cualquier productor con otros del mismo día, o con estaciones, por elevación, cubierta del suelo, bosque y cobertura nival. Evaluar la cobertura nival, en cambio, juzga los mapas de este complemento frente a referencias tal como se probó su modelo: par por par, con métodos más sencillos sobre las mismas entradas. Los rásters con píxeles distintos se comparan en los más gruesos.</translation>
    </message>
    <message>
        <source>Snow cover of the same days. Give these, a folder of them, or stations.</source>
        <translation>Cobertura nival de los mismos días. Indique estos rásters, una carpeta de ellos o estaciones.</translation>
    </message>
    <message>
        <source>All its GeoTIFFs.</source>
        <translation>Todos sus GeoTIFF.</translation>
    </message>
    <message>
        <source>Points with a field date and a field fsc (0 to 1) or snow_depth. Each is compared with the pixel it lies in.</source>
        <translation>Puntos con un campo date y un campo fsc (de 0 a 1) o snow_depth. Cada uno se compara con el píxel en el que se encuentra.</translation>
    </message>
    <message>
        <source>auto: told by the name of the field.</source>
        <translation>auto: según el nombre del campo.</translation>
    </message>
    <message>
        <source>In the unit of the field.</source>
        <translation>En la unidad del campo.</translation>
    </message>
    <message>
        <source>For scores by elevation.</source>
        <translation>Para cifras por elevación.</translation>
    </message>
    <message>
        <source>The bands begin at multiples of this height.</source>
        <translation>Las bandas empiezan en múltiplos de esta altura.</translation>
    </message>
    <message>
        <source>Classes of ESA WorldCover, for scores by land cover and forest.</source>
        <translation>Clases de ESA WorldCover, para cifras por cubierta del suelo y bosque.</translation>
    </message>
    <message>
        <source>Percent of each pixel that trees cover, for scores by density; values above 100 are missing.</source>
        <translation>Porcentaje de cada píxel cubierto por árboles, para resultados por densidad; los valores superiores a 100 faltan.</translation>
    </message>
    <message>
        <source>Folder for figures (JSON, CSV), scatter plot (SVG) and differences (GeoTIFF).</source>
        <translation>Carpeta para cifras (JSON, CSV), diagrama de dispersión (SVG) y diferencias (GeoTIFF).</translation>
    </message>
    <message>
        <source>As for the rasters.</source>
        <translation>Como para los rásters.</translation>
    </message>
    <message>
        <source>Least share of a coarser pixel that must be known in the finer raster.</source>
        <translation>Proporción mínima de un píxel más grueso que debe conocerse en el ráster más fino.</translation>
    </message>
    <message>
        <source>Compare snow seen from above with snow on the ground, under trees too.</source>
        <translation>Comparar la nieve vista desde arriba con la nieve en el suelo, también bajo los árboles.</translation>
    </message>
    <message>
        <source>snow,compare,difference,validation,station,points,rmse,f1,confusion,modis,clms</source>
        <translation>nieve,comparar,diferencia,validación,estación,puntos,rmse,f1,confusión,modis,clms</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Rásters de referencia</translation>
    </message>
    <message>
        <source>Folder of reference rasters</source>
        <translation>Carpeta de rásters de referencia</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Estaciones</translation>
    </message>
    <message>
        <source>Snow depth that counts as snow, above</source>
        <translation>Espesor de nieve que cuenta como nieve, más de</translation>
    </message>
    <message>
        <source>Height of elevation bands (m)</source>
        <translation>Altura de las bandas de elevación (m)</translation>
    </message>
    <message>
        <source>Tree cover density</source>
        <translation>Densidad de cobertura arbórea</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Sesgo</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Comparados</translation>
    </message>
    <message>
        <source>Least valid share</source>
        <translation>Proporción válida mínima</translation>
    </message>
    <message>
        <source>Allow different quantities</source>
        <translation>Permitir magnitudes distintas</translation>
    </message>
    <message>
        <source>The reference is missing, or there are several.</source>
        <translation>Falta la referencia, o hay varias.</translation>
    </message>
    <message>
        <source>Give reference rasters, a folder of them, or stations.</source>
        <translation>Indique rásters de referencia, una carpeta de ellos o estaciones.</translation>
    </message>
    <message>
        <source>Stations measure</source>
        <translation>Las estaciones miden</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Valores de la referencia</translation>
    </message>
    <message>
        <source>The packed cells, a folder that other algorithms read as input stacks and labels.</source>
        <translation>Las celdas empaquetadas, una carpeta que otros algoritmos leen como pilas de entrada y etiquetas.</translation>
    </message>
    <message>
        <source>GeoPackage with a point for each cell: day, season, mean snow cover and valid shares.</source>
        <translation>GeoPackage con un punto por celda: día, estación, cubierta de nieve media y proporciones válidas.</translation>
    </message>
    <message>
        <source>Number of cells in the folder.</source>
        <translation>Número de celdas en la carpeta.</translation>
    </message>
    <message>
        <source>Number of labels in the folder.</source>
        <translation>Número de etiquetas en la carpeta.</translation>
    </message>
    <message>
        <source>Number of files that could not be used.</source>
        <translation>Número de archivos que no se pudieron usar.</translation>
    </message>
    <message>
        <source>Folder with the files.</source>
        <translation>Carpeta con los archivos.</translation>
    </message>
    <message>
        <source>Number of files that are here now, or that the record holds if none was named.</source>
        <translation>Número de archivos que están aquí ahora, o que contiene el conjunto de datos si no se nombró ninguno.</translation>
    </message>
    <message>
        <source>Number of these that were downloaded.</source>
        <translation>Número de estos que se descargaron.</translation>
    </message>
    <message>
        <source>Import published data</source>
        <translation>Importar datos publicados</translation>
    </message>
    <message>
        <source>Pack cells and labels of the published archives, or of folders, into a small folder.</source>
        <translation>Empaquetar las celdas y etiquetas de los archivos publicados, o de carpetas, en una carpeta pequeña.</translation>
    </message>
    <message>
        <source>Reads the published archives (.tar.xz) as they are, without unpacking them to the disk, and packs their cells and labels into one folder, at least 7 times smaller than the HDF5 files. Fine-tune, Pre-train and Evaluate read it. An import that was interrupted goes on where it ended when it is started again. Files that cannot be used are named and left out.</source>
        <translation>Lee los archivos comprimidos publicados (.tar.xz) tal como son, sin descomprimirlos en el disco, y empaqueta sus celdas y etiquetas en una carpeta al menos 7 veces más pequeña que los archivos HDF5. El ajuste fino, el preentrenamiento y la evaluación la leen. Una importación interrumpida continúa donde terminó al iniciarla de nuevo. Los archivos que no se pueden usar se nombran y se omiten.</translation>
    </message>
    <message>
        <source>Download published data</source>
        <translation>Descargar datos publicados</translation>
    </message>
    <message>
        <source>List the files of the published SnowGalileo record, or download some of them.</source>
        <translation>Listar los archivos del conjunto de datos SnowGalileo publicado o descargar algunos.</translation>
    </message>
    <message>
        <source>Without a name, lists the files of the published record (44.7 GB in all) with their sizes in the log. With names, downloads these files and compares their checksums with the published ones. Interrupted downloads go on where they stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Sin nombre, lista en el registro los archivos del conjunto de datos publicado (44,7 GB en total) con su tamaño. Con nombres, descarga estos archivos y compara sus sumas de comprobación con las publicadas. Las descargas interrumpidas continúan donde se detuvieron. El proxy y los certificados se toman de la configuración de QGIS.</translation>
    </message>
    <message>
        <source>Archives (.tar.xz, .tar), HDF5 files and label rasters.</source>
        <translation>Archivos comprimidos (.tar.xz, .tar), archivos HDF5 y rásteres de etiquetas.</translation>
    </message>
    <message>
        <source>Folder with HDF5 files and label rasters, also in subfolders.</source>
        <translation>Carpeta con archivos HDF5 y rásteres de etiquetas, también en subcarpetas.</translation>
    </message>
    <message>
        <source>Path of the folder to write, or to add to, ending in .snowpack. Data with clouds and without belong in two folders, since their files have the same names.</source>
        <translation>Ruta de la carpeta que se escribe o se amplía, terminada en .snowpack. Los datos con nubes y sin nubes van en dos carpetas, ya que sus archivos tienen los mismos nombres.</translation>
    </message>
    <message>
        <source>Names of files of the record, separated by commas. Leave empty for a list of all.</source>
        <translation>Nombres de archivos del conjunto de datos, separados por comas. Dejar vacío para listar todos.</translation>
    </message>
    <message>
        <source>Where to store the files. Leave empty for your own folder.</source>
        <translation>Dónde guardar los archivos. Dejar vacío para su propia carpeta.</translation>
    </message>
    <message>
        <source>snow,data,dataset,import,archive,tar,xz,h5,hdf5,labels,training,pack</source>
        <translation>nieve,datos,importar,archivo,tar,xz,h5,hdf5,etiquetas,entrenamiento,empaquetar</translation>
    </message>
    <message>
        <source>Archives and files</source>
        <translation>Archivos comprimidos y archivos</translation>
    </message>
    <message>
        <source>Point layer</source>
        <translation>Capa de puntos</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>snow,data,dataset,download,zenodo,archive,training,record</source>
        <translation>nieve,datos,descargar,zenodo,archivo,entrenamiento</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Folder of downloads</source>
        <translation>Carpeta de descargas</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Archivos nuevos</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>{name}: {size} MB, {place}</source>
        <translation>{name}: {size} MB, {place}</translation>
    </message>
    <message>
        <source>{cells} in {crs}: the map is {path}.</source>
        <translation>{cells} en {crs}: el mapa es {path}.</translation>
    </message>
    <message>
        <source>Key file of a service account. Leave empty for the file chosen under Accounts in the panel, or else the login that 'earthengine authenticate' has left on this computer.</source>
        <translation>Archivo de clave de una cuenta de servicio. Dejar vacío para usar el archivo elegido en Cuentas, en el panel, o si no, la sesión que «earthengine authenticate» ha dejado en este equipo.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1).</source>
        <translation>Raíz del error cuadrático medio, en unidades de fracción de cobertura nival (de 0 a 1).</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of all labels. Empty if all labels are equal.</source>
        <translation>Coeficiente de determinación respecto a la media de todas las referencias. Vacío si todas las referencias son iguales.</translation>
    </message>
    <message>
        <source>Mean of map minus label. Positive if the map has too much snow.</source>
        <translation>Media del mapa menos la referencia. Positivo si el mapa tiene demasiada nieve.</translation>
    </message>
    <message>
        <source>Number of 100 m pixels that were compared.</source>
        <translation>Número de píxeles de 100 m que se compararon.</translation>
    </message>
    <message>
        <source>Evaluate snow cover</source>
        <translation>Evaluar la cobertura nival</translation>
    </message>
    <message>
        <source>Measure the errors of a snow map against labels, and compare with simpler methods.</source>
        <translation>Mide los errores de un mapa de nieve frente a referencias y compara con métodos más sencillos.</translation>
    </message>
    <message>
        <source>Compares snow maps with labels of the same day and place: rasters of known snow cover, such as the published Landsat labels, classified scenes or other products. Give finished maps, or stacks and a model file, from which the maps are made first. The report breaks down the errors by snow cover and season and, if stacks are given, by elevation, land cover and condition. It also shows the errors of simpler methods. If a label was made from a Landsat image that the model has seen, the comparison shows how consistent the map is, not how accurate.</source>
        <translation>Compara mapas de nieve con referencias del mismo día y lugar: rásters de cobertura nival conocida, como las referencias Landsat publicadas, escenas clasificadas u otros productos. Indique mapas terminados, o pilas y un archivo de modelo con los que se hacen primero los mapas. El informe desglosa los errores por cobertura nival y temporada y, si se indican pilas, por elevación, cubierta del suelo y condición. También muestra los errores de métodos más sencillos. Si una referencia se hizo con una imagen Landsat que el modelo ha visto, la comparación muestra lo coherente que es el mapa, no lo exacto que es.</translation>
    </message>
    <message>
        <source>Rasters of known snow cover, on any grid. The day must be part of the file name, as in FSC_20250415.tif, or be given below.</source>
        <translation>Rásters de cobertura nival conocida, en cualquier cuadrícula. El día debe formar parte del nombre del archivo, como en FSC_20250415.tif, o indicarse abajo.</translation>
    </message>
    <message>
        <source>Folder of labels, including its subfolders. Give labels or a folder of them.</source>
        <translation>Carpeta de referencias, incluidas sus subcarpetas. Indique referencias o una carpeta de ellas.</translation>
    </message>
    <message>
        <source>fraction: 0 to 1. percent: 0 to 100. clms: percent with codes from 200, such as 205 for cloud. classes: 10 snow-free, 11 snow. permille: 0 to 1000. ndsi: an index, converted to snow cover. auto recognises products by their names, stated units, fractions and 30 m classes if they are unambiguous; for other labels, the values must be chosen here.</source>
        <translation>fraction: de 0 a 1. percent: de 0 a 100. clms: porcentaje con códigos desde 200, como 205 para nubes. classes: 10 sin nieve, 11 nieve. permille: de 0 a 1000. ndsi: un índice, convertido a cobertura nival. auto reconoce los productos por sus nombres, las unidades indicadas, las fracciones y las clases de 30 m si son inequívocos; para otras referencias, los valores deben elegirse aquí.</translation>
    </message>
    <message>
        <source>Least share of a map pixel for which the label must be known. With a small share, a few label pixels represent many, which adds a bias.</source>
        <translation>Proporción mínima de un píxel del mapa para la que debe conocerse la referencia. Con una proporción pequeña, unos pocos píxeles de referencia representan a muchos, lo que añade un sesgo.</translation>
    </message>
    <message>
        <source>Maps made by Predict snow cover. Leave empty to make the maps from stacks and a model file.</source>
        <translation>Mapas hechos por Estimar la cobertura nival. Déjelo vacío para hacer los mapas a partir de pilas y un archivo de modelo.</translation>
    </message>
    <message>
        <source>Folder of maps, including its subfolders.</source>
        <translation>Carpeta de mapas, incluidas sus subcarpetas.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. Required if the maps are to be made from stacks.</source>
        <translation>Pesos de un modelo de SnowGalileo, .pth o .safetensors. Necesarios si los mapas se van a hacer a partir de pilas.</translation>
    </message>
    <message>
        <source>auto hides it from the model and from the simpler methods if the file name of the label shows that the label was made from Landsat.</source>
        <translation>auto lo oculta al modelo y a los métodos más sencillos si el nombre de archivo de la referencia indica que se hizo a partir de Landsat.</translation>
    </message>
    <message>
        <source>If given, a random forest is trained on these stacks and added to the simpler methods.</source>
        <translation>Si se indica, se entrena un bosque aleatorio con estas pilas y se añade a los métodos más sencillos.</translation>
    </message>
    <message>
        <source>Labels for the training stacks. Labels that are also used for the comparison are excluded from the training.</source>
        <translation>Referencias para las pilas de entrenamiento. Las referencias que también se usan en la comparación se excluyen del entrenamiento.</translation>
    </message>
    <message>
        <source>GeoTIFF, -1 to 1, nodata -9999. If the labels have several days or coordinate systems, this is the residual with the most pixels.</source>
        <translation>GeoTIFF, de -1 a 1, nodata -9999. Si las referencias tienen varios días o sistemas de coordenadas, es el residuo con más píxeles.</translation>
    </message>
    <message>
        <source>snow,evaluation,validation,accuracy,rmse,bias,labels,reference,ndsi,fsc,error</source>
        <translation>nieve,evaluación,validación,exactitud,rmse,sesgo,referencias,referencia,ndsi,fsc,error</translation>
    </message>
    <message>
        <source>Folder of labels</source>
        <translation>Carpeta de referencias</translation>
    </message>
    <message>
        <source>Snow maps</source>
        <translation>Mapas de nieve</translation>
    </message>
    <message>
        <source>Folder of snow maps</source>
        <translation>Carpeta de mapas de nieve</translation>
    </message>
    <message>
        <source>Training stacks of the random forest</source>
        <translation>Pilas de entrenamiento del bosque aleatorio</translation>
    </message>
    <message>
        <source>Training labels of the random forest</source>
        <translation>Referencias de entrenamiento del bosque aleatorio</translation>
    </message>
    <message>
        <source>Web page with figures and charts, which can be printed to PDF.</source>
        <translation>Página web con cifras y gráficos, que se puede imprimir en PDF.</translation>
    </message>
    <message>
        <source>Figures as JSON</source>
        <translation>Cifras como JSON</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>All results, for use in other programs.</source>
        <translation>Todos los resultados, para usarlos en otros programas.</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <translation>Cifras como tabla</translation>
    </message>
    <message>
        <source>One row for each group of pixels.</source>
        <translation>Una fila para cada grupo de píxeles.</translation>
    </message>
    <message>
        <source>Residual (map minus label)</source>
        <translation>Residuo (mapa menos referencia)</translation>
    </message>
    <message>
        <source>Pixels compared</source>
        <translation>Píxeles comparados</translation>
    </message>
    <message>
        <source>RMSE {rmse:.3f}, bias {bias:+.3f}, {pixels}.</source>
        <translation>RMSE {rmse:.3f}, sesgo {bias:+.3f}, {pixels}.</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Valores de la referencia</translation>
    </message>
    <message>
        <source>Hide Landsat of the prediction day</source>
        <translation>Ocultar Landsat del día del mapa</translation>
    </message>
    <message>
        <source>More pixels, in {path}: {pixels}.</source>
        <translation>Más píxeles, en {path}: {pixels}.</translation>
    </message>
    <message>
        <source>Snow cover of the pixel, 0 to 1.</source>
        <translation>Cobertura nival del píxel, de 0 a 1.</translation>
    </message>
    <message>
        <source>What is known of the pixel.</source>
        <translation>Lo que se sabe del píxel.</translation>
    </message>
    <message>
        <source>All that is known of one pixel of a snow map, in sentences.</source>
        <translation>Todo lo que se sabe de un píxel de un mapa de nieve, en frases.</translation>
    </message>
    <message>
        <source>Says what is known of one pixel of a snow map from the files alone: snow cover, uncertainty and quality class with its reasons, last clear view, elevation, which sensors saw it when and how cloudy it was, and snow cover on other days.</source>
        <translation>Dice lo que se sabe de un píxel de un mapa de nieve solo a partir de los archivos: cobertura nival, incertidumbre y clase de calidad con sus motivos, última vista despejada, elevación, qué sensores lo vieron, cuándo y con cuántas nubes, y la cobertura nival en otros días.</translation>
    </message>
    <message>
        <source>Uncertainty and quality are read from the rasters beside it.</source>
        <translation>La incertidumbre y la calidad se leen de los rásters que están junto a él.</translation>
    </message>
    <message>
        <source>Any point of the pixel.</source>
        <translation>Cualquier punto del píxel.</translation>
    </message>
    <message>
        <source>On the same pixels as the map.</source>
        <translation>En los mismos píxeles que el mapa.</translation>
    </message>
    <message>
        <source>The stacks that the map was made from: they tell which sensors saw the pixel, and clouds.</source>
        <translation>Las pilas con las que se hizo el mapa: indican qué sensores vieron el píxel, y las nubes.</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid. Without it, the elevation is that of the stack.</source>
        <translation>Elevaciones en metros, en cualquier cuadrícula. Sin él, la elevación es la de la pila.</translation>
    </message>
    <message>
        <source>snow,pixel,explain,quality,uncertainty,why,sensor,cloud</source>
        <translation>nieve,píxel,explicar,calidad,incertidumbre,por qué,sensor,nube</translation>
    </message>
    <message>
        <source>Snow map</source>
        <translation>Mapa de nieve</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Folder of snow maps of other days</source>
        <translation>Carpeta de mapas de nieve de otros días</translation>
    </message>
    <message>
        <source>Folder of the stacks</source>
        <translation>Carpeta de las pilas</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Explicación</translation>
    </message>
    <message>
        <source>Export stack</source>
        <translation>Exportar pila</translation>
    </message>
    <message>
        <source>Write each cell of a stack to a file of its own, as a GeoTIFF cube or as HDF5.</source>
        <translation>Escribe cada celda de una pila en un archivo propio, como cubo GeoTIFF o como HDF5.</translation>
    </message>
    <message>
        <source>Writes one file for each 1 km cell and prediction day, for software that cannot read region stores. The files have the same form as those of the research software and can be used as input stacks.</source>
        <translation>Escribe un archivo para cada celda de 1 km y día del mapa, para software que no puede leer almacenes regionales. Los archivos tienen la misma forma que los del software de investigación y se pueden usar como pilas de entrada.</translation>
    </message>
    <message>
        <source>cube: GeoTIFF with 308 bands; only region stores can be exported as cubes. h5: HDF5, from any stack.</source>
        <translation>cube: GeoTIFF con 308 bandas; solo los almacenes regionales se pueden exportar como cubos. h5: HDF5, desde cualquier pila.</translation>
    </message>
    <message>
        <source>Folder for the files.</source>
        <translation>Carpeta para los archivos.</translation>
    </message>
    <message>
        <source>snow,stack,export,convert,cube,geotiff,hdf5,h5,zarr,region</source>
        <translation>nieve,pila,exportar,convertir,cubo,geotiff,hdf5,h5,zarr,región</translation>
    </message>
    <message>
        <source>{files} of the days {days}.</source>
        <translation>{files} de los días {days}.</translation>
    </message>
    <message>
        <source>Folder of downloaded products: the archive folder of Build input stack.</source>
        <translation>Carpeta de productos descargados: la carpeta de archivo de Construir pila de entrada.</translation>
    </message>
    <message>
        <source>Number of products of the area and the days that are here now.</source>
        <translation>Número de productos del área y los días que ya están disponibles aquí.</translation>
    </message>
    <message>
        <source>Number of these that were not here before.</source>
        <translation>Número de estos que antes no estaban.</translation>
    </message>
    <message>
        <source>Megabytes that were downloaded.</source>
        <translation>Megabytes que se descargaron.</translation>
    </message>
    <message>
        <source>Download products</source>
        <translation>Descargar productos</translation>
    </message>
    <message>
        <source>Download the satellite and weather data that the map of an area and day needs.</source>
        <translation>Descarga los datos satelitales y meteorológicos que necesita el mapa de un área y un día.</translation>
    </message>
    <message>
        <source>Downloads the products of online services that show an area on the eight days up to a prediction day, and of each product only the files that are needed. Every file is verified, nothing is downloaded twice, and an interrupted download continues where it stopped. What a service does not give is left out with the reason, and everything else is used. Accounts are taken from QGIS's authentication database.</source>
        <translation>Descarga los productos de servicios en línea que muestran un área en los ocho días hasta un día del mapa y, de cada producto, solo los archivos necesarios. Cada archivo se verifica, nada se descarga dos veces y una descarga interrumpida continúa donde se detuvo. Lo que un servicio no ofrece se omite con el motivo, y se usa todo lo demás. Las cuentas se toman de la base de datos de autenticación de QGIS.</translation>
    </message>
    <message>
        <source>The products used least recently are removed when all take more than this. 0: no limit. Leave empty for the limit in QGIS's options.</source>
        <translation>Se eliminan los productos que llevan más tiempo sin usarse cuando todos juntos ocupan más que esto. 0: sin límite. Dejar vacío para el límite de las opciones de QGIS.</translation>
    </message>
    <message>
        <source>snow,online,download,fetch,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>nieve,en línea,descargar,obtener,copernicus,nasa,usgs,clima,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Limit of the folder (GB)</source>
        <translation>Límite de la carpeta (GB)</translation>
    </message>
    <message>
        <source>Folder of products</source>
        <translation>Carpeta de productos</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>Productos nuevos</translation>
    </message>
    <message>
        <source>Downloaded (MB)</source>
        <translation>Descargado (MB)</translation>
    </message>
    <message>
        <source>Weights of the epoch with the lowest error on the validation cells; use these for mapping.</source>
        <translation>Pesos de la época con el menor error en las celdas de validación; úselos para cartografiar.</translation>
    </message>
    <message>
        <source>Weights of the last epoch, as the published models are.</source>
        <translation>Pesos de la última época, como los modelos publicados.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: learning rate, training loss and validation error.</source>
        <translation>Tabla (CSV) con una fila por época: tasa de aprendizaje, pérdida de entrenamiento y error de validación.</translation>
    </message>
    <message>
        <source>Root mean square error of the best weights on the validation cells, 0 to 1; empty without validation cells.</source>
        <translation>Raíz del error cuadrático medio de los mejores pesos en las celdas de validación, de 0 a 1; vacío sin celdas de validación.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the model was trained on.</source>
        <translation>Número de celdas de 1 km con las que se entrenó el modelo.</translation>
    </message>
    <message>
        <source>Number of stacks and labels without a usable partner; the log says why.</source>
        <translation>Número de pilas y referencias sin pareja utilizable; el registro indica por qué.</translation>
    </message>
    <message>
        <source>Device that trained the model: cpu, cuda or mps.</source>
        <translation>Dispositivo que entrenó el modelo: cpu, cuda o mps.</translation>
    </message>
    <message>
        <source>Run time of the engine, in seconds.</source>
        <translation>Tiempo de ejecución del motor, en segundos.</translation>
    </message>
    <message>
        <source>Fine-tune model</source>
        <translation>Ajustar modelo</translation>
    </message>
    <message>
        <source>Train SnowGalileo on stacks with known snow cover of your own region.</source>
        <translation>Entrena SnowGalileo con pilas de cobertura nival conocida de su propia región.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Trains a model on stacks whose snow cover is known. Stacks and labels are matched by file name, or by day and place where one label raster covers many cells. The error on held-out cells is too small when they come from the same scenes as the training cells; give separate validation stacks for a fair estimate. A cancelled training can be resumed.</source>
        <translation>Entrena un modelo con pilas cuya cobertura nival se conoce. Las pilas y las referencias se emparejan por el nombre de archivo, o por día y lugar cuando un ráster de referencia cubre muchas celdas. El error en las celdas reservadas resulta demasiado pequeño cuando proceden de las mismas escenas que las celdas de entrenamiento; indique pilas de validación aparte para una estimación justa. Un entrenamiento cancelado se puede reanudar.</translation>
    </message>
    <message>
        <source>Folder for the weights, the log and the state from which a training is resumed.</source>
        <translation>Carpeta para los pesos, el registro y el estado desde el que se reanuda un entrenamiento.</translation>
    </message>
    <message>
        <source>Known snow cover, 0 to 1: rasters of 100 m with the names of the stacks, or rasters over the stacks with the day in their names, which are averaged to 100 m.</source>
        <translation>Cobertura nival conocida, de 0 a 1: rásters de 100 m con los nombres de las pilas, o rásters sobre las pilas con el día en el nombre, que se promedian a 100 m.</translation>
    </message>
    <message>
        <source>Folder with label rasters; give files, a folder, or both.</source>
        <translation>Carpeta con rásters de referencia; indique archivos, una carpeta o ambos.</translation>
    </message>
    <message>
        <source>Weights to start from: a model, the encoder of a pre-training, or an archive (.zip, .tar, .tar.xz) with one. Empty, and without a folder: random weights.</source>
        <translation>Pesos de partida: un modelo, el codificador de un preentrenamiento o un archivo comprimido (.zip, .tar, .tar.xz) con uno. Vacío y sin carpeta: pesos aleatorios.</translation>
    </message>
    <message>
        <source>Folder written by pre-training; its encoder is used.</source>
        <translation>Carpeta escrita por el preentrenamiento; se usa su codificador.</translation>
    </message>
    <message>
        <source>no validation</source>
        <translation>sin validación</translation>
    </message>
    <message>
        <source>snow,fsc,training,fine-tuning,labels,deep learning,transformer</source>
        <translation>nieve,fsc,entrenamiento,ajuste fino,referencias,aprendizaje profundo,transformer</translation>
    </message>
    <message>
        <source>Best weights</source>
        <translation>Mejores pesos</translation>
    </message>
    <message>
        <source>Last weights</source>
        <translation>Últimos pesos</translation>
    </message>
    <message>
        <source>Training log</source>
        <translation>Registro de entrenamiento</translation>
    </message>
    <message>
        <source>Validation RMSE</source>
        <translation>RMSE de validación</translation>
    </message>
    <message>
        <source>Cells trained on</source>
        <translation>Celdas de entrenamiento</translation>
    </message>
    <message>
        <source>Device used</source>
        <translation>Dispositivo usado</translation>
    </message>
    <message>
        <source>Label rasters</source>
        <translation>Rásters de referencia</translation>
    </message>
    <message>
        <source>Label folder</source>
        <translation>Carpeta de referencias</translation>
    </message>
    <message>
        <source>Start from a model file</source>
        <translation>Empezar desde un archivo de modelo</translation>
    </message>
    <message>
        <source>Start from a pre-trained folder</source>
        <translation>Empezar desde una carpeta de preentrenamiento</translation>
    </message>
    <message>
        <source>A training starts from a model file or a pre-trained folder, not from both.</source>
        <translation>Un entrenamiento empieza desde un archivo de modelo o desde una carpeta de preentrenamiento, no desde ambos.</translation>
    </message>
    <message>
        <source>validation RMSE {rmse:.3f}</source>
        <translation>RMSE de validación {rmse:.3f}</translation>
    </message>
    <message>
        <source>Trained on {cells} in {time} on {device}; {error}.</source>
        <translation>Entrenado con {cells} en {time} en {device}; {error}.</translation>
    </message>
    <message>
        <source>Number of days written.</source>
        <translation>Número de días escritos.</translation>
    </message>
    <message>
        <source>Percent of all pixels and days that have a value after filling.</source>
        <translation>Porcentaje de todos los píxeles y días que tienen un valor tras el relleno.</translation>
    </message>
    <message>
        <source>Fill gaps in time</source>
        <translation>Rellenar huecos en el tiempo</translation>
    </message>
    <message>
        <source>Fill days and pixels without snow cover from the days before and after.</source>
        <translation>Rellena días y píxeles sin cobertura nival a partir de los días anteriores y posteriores.</translation>
    </message>
    <message>
        <source>Writes snow cover for every day of a series, also for days and pixels without a value. A second raster for each day, in the folder 'origin', tells where each value comes from and how many days away it was seen.</source>
        <translation>Escribe la cobertura nival de cada día de una serie, también para días y píxeles sin valor. Un segundo ráster para cada día, en la carpeta «origin», indica de dónde viene cada valor y a cuántos días de distancia se vio.</translation>
    </message>
    <message>
        <source>persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>persistence: el último valor. linear: entre valores. pchip: una curva suave entre valores.</translation>
    </message>
    <message>
        <source>For persistence, the days that a value is kept. 0: any.</source>
        <translation>Para persistence, los días que se conserva un valor. 0: sin límite.</translation>
    </message>
    <message>
        <source>snow,gap,fill,interpolate,cloud,series,persistence,linear,pchip</source>
        <translation>nieve,hueco,rellenar,interpolar,nube,serie,persistencia,lineal,pchip</translation>
    </message>
    <message>
        <source>Longest gap filled (days)</source>
        <translation>Hueco más largo rellenado (días)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Values after filling (%)</source>
        <translation>Valores tras el relleno (%)</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stacks.</source>
        <translation>Número de celdas de 1 km de las pilas.</translation>
    </message>
    <message>
        <source>Prediction days in the stacks, separated by commas.</source>
        <translation>Días del mapa en las pilas, separados por comas.</translation>
    </message>
    <message>
        <source>Inspect stack</source>
        <translation>Inspeccionar pila</translation>
    </message>
    <message>
        <source>Show what a stack holds: valid and cloudy pixels of every sensor on every day.</source>
        <translation>Muestra lo que contiene una pila: píxeles válidos y nubosos de cada sensor en cada día.</translation>
    </message>
    <message>
        <source>Shows what the model will see, before it runs. A table for each prediction day lists the eight days and all sensors, with the percentage of valid pixels, the percentage of these that are flagged as cloud, and the age of the latest view. Files that cannot be used are listed with the reason.</source>
        <translation>Muestra lo que verá el modelo, antes de ejecutarlo. Una tabla para cada día del mapa enumera los ocho días y todos los sensores, con el porcentaje de píxeles válidos, el porcentaje de estos marcados como nube y la antigüedad de la última vista. Los archivos que no se pueden usar se enumeran con el motivo.</translation>
    </message>
    <message>
        <source>snow,stack,clouds,check,missing,coverage,sensors,sentinel,landsat,modis,viirs</source>
        <translation>nieve,pila,nubes,comprobar,ausente,cobertura,sensores,sentinel,landsat,modis,viirs</translation>
    </message>
    <message>
        <source>Prediction days</source>
        <translation>Días del mapa</translation>
    </message>
    <message>
        <source>{cells}, prediction days: {days}</source>
        <translation>{cells}, días del mapa: {days}</translation>
    </message>
    <message>
        <source>The engine's Python.</source>
        <translation>El Python del motor.</translation>
    </message>
    <message>
        <source>The build that was installed.</source>
        <translation>La variante que se instaló.</translation>
    </message>
    <message>
        <source>Bytes that it takes on disk.</source>
        <translation>Bytes que ocupa en disco.</translation>
    </message>
    <message>
        <source>Install the libraries that compute the maps, or update or repair them.</source>
        <translation>Instala las bibliotecas que calculan los mapas, o las actualiza o repara.</translation>
    </message>
    <message>
        <source>The maps are computed by an engine with a Python and libraries of its own, which are installed into your user folder; QGIS's own Python is not changed. An engine that is there is replaced once the new one works. An interrupted installation goes on where it stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Los mapas los calcula un motor con Python y bibliotecas propios, que se instalan en su carpeta de usuario; el Python de QGIS no se modifica. Un motor existente se reemplaza cuando el nuevo funciona. Una instalación interrumpida continúa donde se detuvo. El proxy y los certificados se toman de la configuración de QGIS.</translation>
    </message>
    <message>
        <source>auto: the one that fits this computer. cpu: for the processor. cuda: for NVIDIA graphics cards. mps: for Apple silicon.</source>
        <translation>auto: la adecuada para este equipo. cpu: para el procesador. cuda: para tarjetas gráficas NVIDIA. mps: para Apple silicon.</translation>
    </message>
    <message>
        <source>A zip saved for computers without internet. The network is not used then.</source>
        <translation>Un zip guardado para equipos sin internet. En ese caso no se usa la red.</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you; 4 MB.</source>
        <translation>Solo hacen falta si un clúster de varios ordenadores construye las pilas y las cartografía por usted; 4 MB.</translation>
    </message>
    <message>
        <source>Where to install. Leave empty for your own folder, where the plugin finds it.</source>
        <translation>Dónde instalar. Déjelo vacío para usar su propia carpeta, donde el complemento lo encuentra.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels; several are divided by '|'. Leave empty for the one of the settings, or else what pip on this computer is set to.</source>
        <translation>Dirección de un índice de paquetes, o una carpeta con wheels; si son varios, sepárelos con «|». Déjelo vacío para usar el de la configuración o, en su defecto, el configurado en pip en este equipo.</translation>
    </message>
    <message>
        <source>engine,install,update,repair,setup,pytorch,offline</source>
        <translation>motor,instalar,actualizar,reparar,configurar,pytorch,sin conexión</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters</source>
        <translation>Bibliotecas para clústeres Dask</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Carpeta del motor</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Servidor espejo</translation>
    </message>
    <message>
        <source>Installed build</source>
        <translation>Variante instalada</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Todos los archivos (*.*)</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Paquete (*.zip)</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped.</source>
        <translation>Número de celdas de 1 km que se cartografiaron.</translation>
    </message>
    <message>
        <source>Inputs to hide from the model. modis also hides NDSI and NDVI, which are derived from it; day:3 is the third day before the prediction day.</source>
        <translation>Entradas que se ocultan al modelo. modis oculta también NDSI y NDVI, que se derivan de él; day:3 es el tercer día antes del día del mapa.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. The file is read as numbers only; code in it is never run. To use several files, give their folder below.</source>
        <translation>Pesos de un modelo de SnowGalileo, .pth o .safetensors. El archivo se lee solo como números; nunca se ejecuta código que contenga. Para usar varios archivos, indique su carpeta abajo.</translation>
    </message>
    <message>
        <source>Use all model files in this folder instead of one. The published file names give the condition and the seed: each cell is mapped by the files of its condition, and their results are averaged.</source>
        <translation>Usar todos los archivos de modelo de esta carpeta en lugar de uno. Los nombres de archivo publicados indican la condición y la semilla: cada celda se cartografía con los archivos de su condición, y sus resultados se promedian.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Keep finished cells when the run is stopped, and continue from there when the same run is started again with the same output.</source>
        <translation>Conservar las celdas terminadas cuando se detiene la ejecución, y continuar desde ahí cuando se inicia de nuevo la misma ejecución con la misma salida.</translation>
    </message>
    <message>
        <source>Each model maps each cell in eight orientations, rotated and mirrored, and the results are averaged. This takes eight times as long.</source>
        <translation>Cada modelo cartografía cada celda en ocho orientaciones, girada y reflejada, y los resultados se promedian. Tarda ocho veces más.</translation>
    </message>
    <message>
        <source>The model also maps cells shifted by half a cell, and the results are blended so that the outlines of the 1 km cells disappear. This works only where neighbouring cells are in the same cube or region store.</source>
        <translation>El modelo cartografía también celdas desplazadas media celda, y los resultados se funden para que desaparezcan los contornos de las celdas de 1 km. Solo funciona donde las celdas vecinas están en el mismo cubo o almacén regional.</translation>
    </message>
    <message>
        <source>research treats missing pixels as in the training of the published weights. strict hides a 100 m patch from the model if any of its pixels is missing, and averages only valid pixels for the coarse sensors; the published weights have not been validated with it.</source>
        <translation>research trata los píxeles ausentes como en el entrenamiento de los pesos publicados. strict oculta al modelo un parche de 100 m si falta alguno de sus píxeles, y promedia solo los píxeles válidos de los sensores gruesos; los pesos publicados no se han validado con esta opción.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is no_hr if they show less than this share of it on the prediction day.</source>
        <translation>Para la condición auto: una celda es no_hr si muestran menos de esta proporción de ella en el día del mapa.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is clouds or clouds_no_hr if more than this share is flagged as cloud on the prediction day.</source>
        <translation>Para la condición auto: una celda es clouds o clouds_no_hr si más de esta proporción está marcada como nube en el día del mapa.</translation>
    </message>
    <message>
        <source>Folder of model files</source>
        <translation>Carpeta de archivos de modelo</translation>
    </message>
    <message>
        <source>Continue an unfinished run</source>
        <translation>Continuar una ejecución inacabada</translation>
    </message>
    <message>
        <source>Average over flips and turns</source>
        <translation>Promediar reflexiones y giros</translation>
    </message>
    <message>
        <source>Hide cell borders (4 times slower)</source>
        <translation>Ocultar los bordes de celda (4 veces más lento)</translation>
    </message>
    <message>
        <source>Least share seen by Sentinel-2 or Landsat</source>
        <translation>Proporción mínima vista por Sentinel-2 o Landsat</translation>
    </message>
    <message>
        <source>Largest share of cloud</source>
        <translation>Nubes, como máximo</translation>
    </message>
    <message>
        <source>No model file was given.</source>
        <translation>No se indicó ningún archivo de modelo.</translation>
    </message>
    <message>
        <source>Give a model file or a folder of them.</source>
        <translation>Indique un archivo de modelo o una carpeta de ellos.</translation>
    </message>
    <message>
        <source>The model file {path} does not exist.</source>
        <translation>El archivo de modelo {path} no existe.</translation>
    </message>
    <message>
        <source>Condition of the prediction day. It determines which inputs are hidden from the model and, with several model files, which of them are used. Automatic (auto) determines it for each cell from the images of that day and their cloud flags.</source>
        <translation>Condición del día del mapa. Determina qué entradas se ocultan al modelo y, con varios archivos de modelo, cuáles se usan. Automático (auto) la determina para cada celda a partir de las imágenes de ese día y sus marcas de nubes.</translation>
    </message>
    <message>
        <source>Number of cells that are mapped at a time. 0 chooses a number that suits the device; use a small number if memory is short.</source>
        <translation>Número de celdas que se cartografían a la vez. 0 elige un número adecuado para el dispositivo; use un número pequeño si falta memoria.</translation>
    </message>
    <message>
        <source>Where the model runs. auto uses the graphics card if there is a suitable one; the log gives the reason for the choice.</source>
        <translation>Dónde se ejecuta el modelo. auto usa la tarjeta gráfica si hay una adecuada; el registro indica el motivo de la elección.</translation>
    </message>
    <message>
        <source>fp32 (32 bit) gives the reference results. bf16 (16 bit where it loses little) is faster and differs by about 0.002 in snow cover at most; bf16_all (16 bit throughout) is the fastest and differs by about 0.01.</source>
        <translation>fp32 (32 bits) da los resultados de referencia. bf16 (16 bits donde se pierde poco) es más rápido y difiere como máximo en unos 0,002 de cobertura nival; bf16_all (16 bits en todo) es el más rápido y difiere en unos 0,01.</translation>
    </message>
    <message>
        <source>Cells per batch</source>
        <translation>Celdas por lote</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Number of scenes with rasters.</source>
        <translation>Número de escenas con rásteres.</translation>
    </message>
    <message>
        <source>Snow cover from NDSI</source>
        <translation>Cobertura nival a partir del NDSI</translation>
    </message>
    <message>
        <source>NDSI of SEN12TP scenes, and the snow cover that follows from it.</source>
        <translation>NDSI de escenas SEN12TP y la cobertura nival que resulta de él.</translation>
    </message>
    <message>
        <source>Writes two rasters for each SEN12TP scene, from the Sentinel-2 image that a map of the scene is made of: NDSI (10 m) and the snow cover that Gascoin et al. (2020) give for it (100 m). Pixels with a cloud probability above the limit have no value. Compare snow cover with a map, or train on it: Evaluate, Compare and Fine-tune read the folder as labels. It follows from the same image, so it is no independent truth.</source>
        <translation>Escribe dos rásteres por cada escena SEN12TP, a partir de la imagen de Sentinel-2 con la que se hace un mapa de la escena: el NDSI (10 m) y la cobertura nival que Gascoin et al. (2020) dan para él (100 m). Los píxeles con una probabilidad de nube superior al límite no tienen valor. Compare la cobertura nival con un mapa o entrene con ella: Evaluar, Comparar y Ajustar leen la carpeta como referencias. Resulta de la misma imagen, así que no es una verdad independiente.</translation>
    </message>
    <message>
        <source>Add the rasters of each scene to the project, NDSI below snow cover.</source>
        <translation>Añadir los rásteres de cada escena al proyecto, el NDSI debajo de la cobertura nival.</translation>
    </message>
    <message>
        <source>snow,ndsi,gascoin,sen12tp,labels,fsc,clouds</source>
        <translation>nieve,ndsi,gascoin,sen12tp,referencias,fsc,nubes</translation>
    </message>
    <message>
        <source>Load the rasters</source>
        <translation>Cargar los rásteres</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>{day} snow by NDSI</source>
        <translation>{day} nieve por NDSI</translation>
    </message>
    <message>
        <source>{day} NDSI</source>
        <translation>{day} NDSI</translation>
    </message>
    <message>
        <source>Number of days in the file.</source>
        <translation>Número de días del archivo.</translation>
    </message>
    <message>
        <source>Export series as NetCDF</source>
        <translation>Exportar serie como NetCDF</translation>
    </message>
    <message>
        <source>Write a series of snow cover rasters as one file that models and scripts read.</source>
        <translation>Escribe una serie de rásters de cobertura nival como un único archivo que leen modelos y scripts.</translation>
    </message>
    <message>
        <source>Writes all days of a series into one NetCDF-4 file with the climate and forecast conventions (CF-1.11). Uncertainty, quality class and days since the last look go with it, where the maps have them.</source>
        <translation>Escribe todos los días de una serie en un archivo NetCDF-4 con las convenciones de clima y predicción (CF-1.11). Incluye la incertidumbre, la clase de calidad y los días desde la última vista, si los mapas los tienen.</translation>
    </message>
    <message>
        <source>One variable for the snow cover, with time, y and x.</source>
        <translation>Una variable para la cobertura nival, con time, y, x.</translation>
    </message>
    <message>
        <source>snow,netcdf,cf,export,series,xarray,model</source>
        <translation>nieve,netcdf,cf,exportar,serie,xarray,modelo</translation>
    </message>
    <message>
        <source>NetCDF file</source>
        <translation>Archivo NetCDF</translation>
    </message>
    <message>
        <source>NetCDF files (*.nc)</source>
        <translation>Archivos NetCDF (*.nc)</translation>
    </message>
    <message>
        <source>Percent of the pixels seen from above that have no value on the ground.</source>
        <translation>Porcentaje de los píxeles vistos desde arriba que no tienen valor en el suelo.</translation>
    </message>
    <message>
        <source>Estimate snow cover under trees from what is seen from above and tree cover density.</source>
        <translation>Estimar la cobertura nival bajo los árboles a partir de lo visto desde arriba y de la densidad de cobertura arbórea.</translation>
    </message>
    <message>
        <source>Divides snow cover seen from above by the share of the ground that trees leave free, as LIS and the Copernicus snow products do. It is an estimate: under trees, snow is taken for as frequent as in the gaps between them. Where trees cover more than 90 % there is no value. A second raster for each day, in the folder 'quality', tells how far each pixel can be trusted: 0 best to 3 poor, 4 too many trees, 5 tree cover unknown.</source>
        <translation>Divide la cobertura nival vista desde arriba por la parte del suelo que los árboles dejan libre, como hacen LIS y los productos de nieve de Copernicus. Es una estimación: bajo los árboles se supone tanta nieve como en los claros entre ellos. Donde los árboles cubren más del 90 % no hay valor. Un segundo ráster por día, en la carpeta 'quality', dice hasta qué punto es fiable cada píxel: de 0 óptimo a 3 malo, 4 demasiados árboles, 5 cobertura arbórea desconocida.</translation>
    </message>
    <message>
        <source>Percent, 0 to 100, on any grid, as the Copernicus layer. Larger values are missing ones.</source>
        <translation>Porcentaje, de 0 a 100, en cualquier cuadrícula, como la capa de Copernicus. Los valores mayores son ausentes.</translation>
    </message>
    <message>
        <source>snow,ground,forest,trees,canopy,viewable,tree cover density,FSCOG</source>
        <translation>nieve,suelo,bosque,árboles,dosel,visible,densidad de cobertura arbórea,FSCOG</translation>
    </message>
    <message>
        <source>Without a value (%)</source>
        <translation>Sin valor (%)</translation>
    </message>
    <message>
        <source>Sensors of which nothing exists online, separated by commas.</source>
        <translation>Sensores de los que no existe nada en línea, separados por comas.</translation>
    </message>
    <message>
        <source>Number of services and products that failed. The log gives the reasons.</source>
        <translation>Número de servicios y productos que fallaron. El registro indica los motivos.</translation>
    </message>
    <message>
        <source>Services whose products wait for an account, separated by commas.</source>
        <translation>Servicios cuyos productos requieren una cuenta, separados por comas.</translation>
    </message>
    <message>
        <source>Services without account</source>
        <translation>Servicios sin cuenta</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Download what the area and the day need, build the stack and map it, in the place of stack files or a folder. An extent or area and the prediction day are needed. Products that are here already are not downloaded again.</source>
        <translation>Descarga lo que necesitan el área y el día, construye la pila y la cartografía, en lugar de archivos de pila o una carpeta. Se necesitan una extensión o un área y el día de predicción. Los productos que ya están aquí no se descargan otra vez.</translation>
    </message>
    <message>
        <source>Online data from</source>
        <translation>Datos en línea de</translation>
    </message>
    <message>
        <source>products: from several services, each with its own account. earth_engine: the pixels of the area alone, with one login.</source>
        <translation>products: de varios servicios, cada uno con su cuenta. earth_engine: solo los píxeles del área, con una sola sesión.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. Leave empty for that chosen under Accounts in the panel.</source>
        <translation>Proyecto de Google Cloud registrado para Earth Engine. Dejar vacío para usar el elegido en Cuentas, en el panel.</translation>
    </message>
    <message>
        <source>Give the same folder for several days of an area, so that nothing is read twice. Leave empty for a temporary folder.</source>
        <translation>Indique la misma carpeta para varios días de un área, para que nada se lea dos veces. Déjelo vacío para usar una carpeta temporal.</translation>
    </message>
    <message>
        <source>Get the data from online services</source>
        <translation>Obtener los datos de servicios en línea</translation>
    </message>
    <message>
        <source>Folder of the stack that is built</source>
        <translation>Carpeta de la pila que se construye</translation>
    </message>
    <message>
        <source>Both a stack and data from online services were asked for.</source>
        <translation>Se pidieron a la vez una pila y datos de servicios en línea.</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Indique uno de los dos.</translation>
    </message>
    <message>
        <source>No day was given.</source>
        <translation>No se indicó ningún día.</translation>
    </message>
    <message>
        <source>Give the prediction day.</source>
        <translation>Indique el día de predicción.</translation>
    </message>
    <message>
        <source>An account of {service} would add {gives}.</source>
        <translation>Una cuenta de {service} añadiría {gives}.</translation>
    </message>
    <message>
        <source>Nothing online for this area and these days: {sensors}.</source>
        <translation>No hay nada en línea para esta área y estos días: {sensors}.</translation>
    </message>
    <message>
        <source>Sensors to look for. None is required.</source>
        <translation>Sensores que se buscan. Ninguno es obligatorio.</translation>
    </message>
    <message>
        <source>Products in this folder are not downloaded again.</source>
        <translation>Los productos de esta carpeta no se descargan de nuevo.</translation>
    </message>
    <message>
        <source>All areas share this folder. Leave empty for a folder of your own.</source>
        <translation>Todas las áreas comparten esta carpeta. Déjelo vacío para usar una carpeta propia.</translation>
    </message>
    <message>
        <source>Also use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Usar también VIIRS de NOAA-20 y NOAA-21 donde falta el de Suomi NPP. El modelo no se entrenó con él; los mapas hechos con él lo indican.</translation>
    </message>
    <message>
        <source>Download large images whole, for other areas and programs. Otherwise only their parts that show the area are downloaded, which is about a tenth.</source>
        <translation>Descargar enteras las imágenes grandes, para otras áreas y otros programas. Si no, solo se descargan las partes que muestran el área, que es alrededor de una décima parte.</translation>
    </message>
    <message>
        <source>Folder of your own products</source>
        <translation>Carpeta de sus propios productos</translation>
    </message>
    <message>
        <source>Substitutes for missing VIIRS</source>
        <translation>Sustitutos de VIIRS ausente</translation>
    </message>
    <message>
        <source>Whole files</source>
        <translation>Archivos enteros</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensores</translation>
    </message>
    <message>
        <source>Account for {gives}, from QGIS's authentication database. Register at {page}. Without one, these products are not downloaded.</source>
        <translation>Cuenta para {gives}, de la base de datos de autenticación de QGIS. Regístrese en {page}. Sin ella, estos productos no se descargan.</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>Informe: {path}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>No se puede escribir {path}: {reason}.</translation>
    </message>
    <message>
        <source>Model weights (*.pth *.pt *.safetensors)</source>
        <translation>Pesos de modelo (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of all pixels with data, 0 to 1. Empty if there are none.</source>
        <translation>Fracción de cobertura nival media de todos los píxeles con datos, de 0 a 1. Vacío si no hay ninguno.</translation>
    </message>
    <message>
        <source>Sum of fractional snow cover times pixel area, in square kilometres.</source>
        <translation>Suma de la fracción de cobertura nival por el área del píxel, en kilómetros cuadrados.</translation>
    </message>
    <message>
        <source>Percentage of the pixels in the mapped cells that have data.</source>
        <translation>Porcentaje de los píxeles de las celdas cartografiadas que tienen datos.</translation>
    </message>
    <message>
        <source>Mean fractional snow cover within the extent or area, where pixels at the edge count in part. Empty without an extent or area.</source>
        <translation>Fracción de cobertura nival media dentro de la extensión o el área, donde los píxeles del borde cuentan en parte. Vacío sin extensión ni área.</translation>
    </message>
    <message>
        <source>As above, the snow-covered area in square kilometres.</source>
        <translation>Como arriba, la superficie cubierta de nieve en kilómetros cuadrados.</translation>
    </message>
    <message>
        <source>Device that ran the model: cpu, cuda or mps.</source>
        <translation>Dispositivo que ejecutó el modelo: cpu, cuda o mps.</translation>
    </message>
    <message>
        <source>Condition whose masking was applied to the input. Several are separated by commas.</source>
        <translation>Condición cuyo enmascaramiento se aplicó a la entrada. Si son varias, se separan por comas.</translation>
    </message>
    <message>
        <source>Number of cells of each condition, such as clear 20, no_hr 5.</source>
        <translation>Número de celdas de cada condición, como clear 20, no_hr 5.</translation>
    </message>
    <message>
        <source>Mean of the uncertainty raster. Empty if none was requested.</source>
        <translation>Media del ráster de incertidumbre. Vacío si no se solicitó.</translation>
    </message>
    <message>
        <source>SHA-256 checksum of the model file. Several are separated by commas.</source>
        <translation>Suma de comprobación SHA-256 del archivo de modelo. Si son varias, se separan por comas.</translation>
    </message>
    <message>
        <source>Predict snow cover</source>
        <translation>Estimar la cobertura nival</translation>
    </message>
    <message>
        <source>Map fractional snow cover at 100 m from an 8-day multi-sensor stack.</source>
        <translation>Cartografía la fracción de cobertura nival a 100 m a partir de una pila multisensor de 8 días.</translation>
    </message>
    <message>
        <source>Maps which fraction of each 100 m pixel is covered by snow as seen from above on one day (viewable fractional snow cover, 0 to 1). The SnowGalileo model uses the data of all sensors on the eight days up to that day, together with terrain and land cover. It runs in a process of its own, on the graphics card or the processor.</source>
        <translation>Cartografía qué fracción de cada píxel de 100 m está cubierta de nieve vista desde arriba en un día (fracción de cobertura nival visible, de 0 a 1). El modelo SnowGalileo usa los datos de todos los sensores en los ocho días hasta ese día, junto con el terreno y la cubierta del suelo. Se ejecuta en un proceso propio, en la tarjeta gráfica o en el procesador.</translation>
    </message>
    <message>
        <source>In the area: mean snow cover {mean:.0f} %, snow-covered area {area:.3g} km2. {run}</source>
        <translation>En el área: cobertura nival media {mean:.0f} %, superficie cubierta de nieve {area:.3g} km2. {run}</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999. If the cells are in several coordinate systems, this is the map with the most cells; the others are written to the same folder.</source>
        <translation>GeoTIFF, 100 m, de 0 a 1, nodata -9999. Si las celdas están en varios sistemas de coordenadas, es el mapa con más celdas; los demás se escriben en la misma carpeta.</translation>
    </message>
    <message>
        <source>GeoTIFF with the standard deviation over several model files or over flips and turns, nodata -9999. It requires at least two model files, or flips and turns.</source>
        <translation>GeoTIFF con la desviación estándar entre varios archivos de modelo o entre reflexiones y giros, nodata -9999. Requiere al menos dos archivos de modelo, o reflexiones y giros.</translation>
    </message>
    <message>
        <source>GeoTIFF with eight bands that show how reliable each pixel is, and why: quality class 0 (best) to 3, condition, days since the last clear view by Sentinel-2 or Landsat, days since the last view by Sentinel-1, number of tokens that the model saw, contributing sensors, missing pixels, and sensors of which a better version will follow.</source>
        <translation>GeoTIFF con ocho bandas que muestran la fiabilidad de cada píxel, y por qué: clase de calidad de 0 (la mejor) a 3, condición, días desde la última vista despejada de Sentinel-2 o Landsat, días desde la última vista de Sentinel-1, número de tokens que vio el modelo, sensores que contribuyeron, píxeles ausentes y sensores de los que seguirá una versión mejor.</translation>
    </message>
    <message>
        <source>GeoTIFF of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>GeoTIFF de bytes: de 0 a 100 por ciento, 205 ninguna vista óptica en ocho días, 255 sin datos.</translation>
    </message>
    <message>
        <source>{cells} in {time} on {device}.</source>
        <translation>{cells} en {time} en {device}.</translation>
    </message>
    <message>
        <source>Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. {run}</source>
        <translation>Cobertura nival media {mean:.0f} %, superficie cubierta de nieve {area:.2f} km2, {valid:.0f} % de los píxeles con datos. {run}</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology</source>
        <translation>nieve,cobertura nival,mapa de nieve,fsc,sentinel,landsat,modis,viirs,aprendizaje profundo,transformer,hidrología</translation>
    </message>
    <message>
        <source>Fractional snow cover</source>
        <translation>Fracción de cobertura nival</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertidumbre</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Percent with Copernicus codes</source>
        <translation>Porcentaje con códigos de Copernicus</translation>
    </message>
    <message>
        <source>Mean fractional snow cover</source>
        <translation>Fracción de cobertura nival media</translation>
    </message>
    <message>
        <source>Snow-covered area (km2)</source>
        <translation>Superficie cubierta de nieve (km2)</translation>
    </message>
    <message>
        <source>Pixels with data (%)</source>
        <translation>Píxeles con datos (%)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of the area</source>
        <translation>Fracción de cobertura nival media del área</translation>
    </message>
    <message>
        <source>Snow-covered area within the area (km2)</source>
        <translation>Superficie cubierta de nieve dentro del área (km2)</translation>
    </message>
    <message>
        <source>Cells mapped</source>
        <translation>Celdas cartografiadas</translation>
    </message>
    <message>
        <source>Mean uncertainty</source>
        <translation>Incertidumbre media</translation>
    </message>
    <message>
        <source>Condition used</source>
        <translation>Condición usada</translation>
    </message>
    <message>
        <source>Model checksum (SHA-256)</source>
        <translation>Suma de comprobación del modelo (SHA-256)</translation>
    </message>
    <message>
        <source>No pixel has data. {run}</source>
        <translation>Ningún píxel tiene datos. {run}</translation>
    </message>
    <message>
        <source>STAC collection of the maps. Each map has a STAC item in the same folder.</source>
        <translation>Colección STAC de los mapas. Cada mapa tiene un elemento STAC en la misma carpeta.</translation>
    </message>
    <message>
        <source>Number of maps that were made.</source>
        <translation>Número de mapas que se hicieron.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped on all days together.</source>
        <translation>Número de celdas de 1 km que se cartografiaron en todos los días juntos.</translation>
    </message>
    <message>
        <source>Predict snow cover of a series of days</source>
        <translation>Estimar la cobertura nival de una serie de días</translation>
    </message>
    <message>
        <source>Make a dated snow map for each day, and an index (STAC) of the maps.</source>
        <translation>Hace un mapa de nieve fechado para cada día, y un índice (STAC) de los mapas.</translation>
    </message>
    <message>
        <source>Maps fractional snow cover for every prediction day of the stacks between two days, in one job. Each map is written as soon as its day is finished. The maps are dated, so that the Temporal Controller can animate them. To continue a stopped run, start it again with the same folder.</source>
        <translation>Cartografía la fracción de cobertura nival para cada día del mapa de las pilas entre dos días, en un solo trabajo. Cada mapa se escribe en cuanto termina su día. Los mapas están fechados, de modo que el Controlador temporal puede animarlos. Para continuar una ejecución detenida, iníciela de nuevo con la misma carpeta.</translation>
    </message>
    <message>
        <source>First prediction day. Leave empty to start with the first stack.</source>
        <translation>Primer día del mapa. Déjelo vacío para empezar con la primera pila.</translation>
    </message>
    <message>
        <source>Last prediction day. Leave empty to end with the last stack.</source>
        <translation>Último día del mapa. Déjelo vacío para terminar con la última pila.</translation>
    </message>
    <message>
        <source>For each day, fsc_&lt;day&gt;.tif and the other requested rasters are written to this folder, and the index fsc_collection.json.</source>
        <translation>Para cada día se escriben en esta carpeta fsc_&lt;day&gt;.tif y los demás rásters solicitados, y el índice fsc_collection.json.</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,series,season,days,temporal,stac</source>
        <translation>nieve,cobertura nival,mapa de nieve,fsc,serie,temporada,días,temporal,stac</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Also write a raster with eight bands that show how reliable each pixel is, and why.</source>
        <translation>Escribir también un ráster con ocho bandas que muestran la fiabilidad de cada píxel, y por qué.</translation>
    </message>
    <message>
        <source>Also write the standard deviation over several model files or over flips and turns. It requires at least two model files, or flips and turns.</source>
        <translation>Escribir también la desviación estándar entre varios archivos de modelo o entre reflexiones y giros. Requiere al menos dos archivos de modelo, o reflexiones y giros.</translation>
    </message>
    <message>
        <source>Also write a raster of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>Escribir también un ráster de bytes: de 0 a 100 por ciento, 205 ninguna vista óptica en ocho días, 255 sin datos.</translation>
    </message>
    <message>
        <source>Load the maps</source>
        <translation>Cargar los mapas</translation>
    </message>
    <message>
        <source>Add the snow maps to the project.</source>
        <translation>Añadir los mapas de nieve al proyecto.</translation>
    </message>
    <message>
        <source>Folder for the maps</source>
        <translation>Carpeta para los mapas</translation>
    </message>
    <message>
        <source>Index (STAC collection)</source>
        <translation>Índice (colección STAC)</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Mapas</translation>
    </message>
    <message>
        <source>{maps}, {cells}.</source>
        <translation>{maps}, {cells}.</translation>
    </message>
    <message>
        <source>The trained encoder, from which fine-tuning can start.</source>
        <translation>El codificador entrenado, desde el que puede empezar el ajuste fino.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: mean loss and learning rate.</source>
        <translation>Tabla (CSV) con una fila por época: pérdida media y tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>Mean loss of the last epoch.</source>
        <translation>Pérdida media de la última época.</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used; the log says why.</source>
        <translation>Número de archivos de entrada o celdas que no se pudieron usar; el registro indica por qué.</translation>
    </message>
    <message>
        <source>Pre-train model</source>
        <translation>Preentrenar modelo</translation>
    </message>
    <message>
        <source>Teach an encoder what stacks look like, without labels.</source>
        <translation>Enseña a un codificador cómo son las pilas, sin referencias.</translation>
    </message>
    <message>
        <source>Trains the encoder of SnowGalileo on stacks without labels: from a tenth of a cell's data, half of the data must be predicted. Fine-tuning on labelled stacks can start from this encoder. The published one was trained on 150,000 cells for 200 epochs, which takes a graphics card; a few cells teach it little. A cancelled or interrupted training can be resumed.</source>
        <translation>Entrena el codificador de SnowGalileo con pilas sin referencias: a partir de una décima parte de los datos de una celda, debe predecir la mitad de los datos. El ajuste fino con pilas con referencias puede empezar desde este codificador. El publicado se entrenó con 150 000 celdas durante 200 épocas, lo que requiere una tarjeta gráfica; unas pocas celdas le enseñan poco. Un entrenamiento cancelado o interrumpido se puede reanudar.</translation>
    </message>
    <message>
        <source>snow,training,pre-training,self-supervised,masked autoencoder,encoder,deep learning</source>
        <translation>nieve,entrenamiento,preentrenamiento,autosupervisado,autocodificador enmascarado,codificador,aprendizaje profundo</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Epoch {epoch}: loss {loss:.4f}</source>
        <translation>Época {epoch}: pérdida {loss:.4f}</translation>
    </message>
    <message>
        <source>SnowGalileo: fractional snow cover</source>
        <translation>SnowGalileo: fracción de cobertura nival</translation>
    </message>
    <message>
        <source>The example model {file} cannot be read.</source>
        <translation>No se puede leer el modelo de ejemplo {file}.</translation>
    </message>
    <message>
        <source>Day of the image. Empty if Sentinel-2 saw nothing on the eight days.</source>
        <translation>Día de la imagen. Vacío si Sentinel-2 no vio nada en los ocho días.</translation>
    </message>
    <message>
        <source>Percentage of the cells that the image shows.</source>
        <translation>Porcentaje de las celdas que muestra la imagen.</translation>
    </message>
    <message>
        <source>Sentinel-2 quick-look</source>
        <translation>Vista rápida de Sentinel-2</translation>
    </message>
    <message>
        <source>Write the clearest Sentinel-2 image of a stack, to look at beside its snow map.</source>
        <translation>Escribe la imagen de Sentinel-2 más despejada de una pila, para verla junto a su mapa de nieve.</translation>
    </message>
    <message>
        <source>Writes the Sentinel-2 image of the clearest of a stack's eight days, from the stack itself, in true colour and in short-wave colours (B11, B8, B4), in which snow is blue and cloud is white. The bytes are for looking at; they are no reflectances.</source>
        <translation>Escribe la imagen de Sentinel-2 del más despejado de los ocho días de una pila, a partir de la propia pila, en color verdadero y en colores de onda corta (B11, B8, B4), en los que la nieve es azul y las nubes son blancas. Los bytes son para visualizar; no son reflectancias.</translation>
    </message>
    <message>
        <source>GeoTIFF of 10 m: bands 1 to 3 in true colour, bands 4 to 6 in short-wave colours.</source>
        <translation>GeoTIFF de 10 m: bandas 1 a 3 en color verdadero, bandas 4 a 6 en colores de onda corta.</translation>
    </message>
    <message>
        <source>snow,sentinel,image,quick-look,quicklook,rgb,true colour,swir,stack</source>
        <translation>nieve,sentinel,imagen,vista rápida,quicklook,rgb,color verdadero,swir,pila</translation>
    </message>
    <message>
        <source>Quick-look</source>
        <translation>Vista rápida</translation>
    </message>
    <message>
        <source>Day of the image</source>
        <translation>Día de la imagen</translation>
    </message>
    <message>
        <source>Cells seen (%)</source>
        <translation>Celdas vistas (%)</translation>
    </message>
    <message>
        <source>Number of pages.</source>
        <translation>Número de páginas.</translation>
    </message>
    <message>
        <source>Snow report</source>
        <translation>Informe de nieve</translation>
    </message>
    <message>
        <source>A page with map, numbers, charts and quality of one day, as PDF and picture.</source>
        <translation>Una página con mapa, cifras, gráficos y calidad de un día, como PDF e imagen.</translation>
    </message>
    <message>
        <source>Lays out the snow cover of one day on a page to send out: the map over the relief of the terrain model, snow cover, snow-covered area and snow line of the areas, charts, how much was seen and how sure it is, and where the map comes from. With maps of several days, the pages of single areas show the season, too. The page is a layout template (.qpt), which can be replaced by one of your own.</source>
        <translation>Compone la cobertura nival de un día en una página para enviar: el mapa sobre el relieve del modelo del terreno, cobertura nival, superficie nevada y línea de nieve de las áreas, gráficos, cuánto se vio y cuán seguro es, y de dónde viene el mapa. Con mapas de varios días, las páginas de áreas individuales muestran también la temporada. La página es una plantilla de composición (.qpt), que puede sustituirse por una propia.</translation>
    </message>
    <message>
        <source>Empty: the last day that there is.</source>
        <translation>Vacío: el último día que haya.</translation>
    </message>
    <message>
        <source>one page with all areas</source>
        <translation>una página con todas las áreas</translation>
    </message>
    <message>
        <source>a page for each area</source>
        <translation>una página por área</translation>
    </message>
    <message>
        <source>all areas, then a page for each</source>
        <translation>todas las áreas y luego una página por área</translation>
    </message>
    <message>
        <source>One page with all areas and a table of them, or a page for each area with its elevation bands.</source>
        <translation>Una página con todas las áreas y su tabla, o una página por área con sus franjas de altitud.</translation>
    </message>
    <message>
        <source>Stands at the top. Empty: Snow cover.</source>
        <translation>Está arriba. Vacío: Cobertura nival.</translation>
    </message>
    <message>
        <source>A layout of your own instead of the shipped one; the guide tells what it can show.</source>
        <translation>Una composición propia en lugar de la incluida; la guía dice qué puede mostrar.</translation>
    </message>
    <message>
        <source>All pages in one file.</source>
        <translation>Todas las páginas en un archivo.</translation>
    </message>
    <message>
        <source>The page as a picture; several pages are numbered: name_1.png, name_2.png.</source>
        <translation>La página como imagen; varias páginas se numeran: nombre_1.png, nombre_2.png.</translation>
    </message>
    <message>
        <source>There is no map of {day}; the last one is of {last}.</source>
        <translation>No hay mapa del {day}; el último es del {last}.</translation>
    </message>
    <message>
        <source>snow,report,pdf,layout,atlas,print,bulletin,catchment</source>
        <translation>snow,nieve,informe,pdf,composición,atlas,imprimir,boletín,cuenca</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>Día del informe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Layout template</source>
        <translation>Plantilla de composición</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>Archivos PNG (*.png)</translation>
    </message>
    <message>
        <source>No areas were given.</source>
        <translation>No se indicaron áreas.</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>Elija una capa de polígonos.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Elija otro día.</translation>
    </message>
    <message>
        <source>Layout templates (*.qpt)</source>
        <translation>Plantillas de composición (*.qpt)</translation>
    </message>
    <message>
        <source>Whether all four errors are within 0.005 of the published ones.</source>
        <translation>Si los cuatro errores difieren como máximo 0,005 de los publicados.</translation>
    </message>
    <message>
        <source>Number of cells that were compared.</source>
        <translation>Número de celdas comparadas.</translation>
    </message>
    <message>
        <source>Reproduce the published accuracy</source>
        <translation>Reproducir la exactitud publicada</translation>
    </message>
    <message>
        <source>Evaluate the published models on the published test data, beside the published table.</source>
        <translation>Evaluar los modelos publicados con los datos de prueba publicados, junto a la tabla publicada.</translation>
    </message>
    <message>
        <source>Downloads the test data of a region with their labels (about 0.6 GB) and the twelve published models for it (0.3 GB), as far as they are not here, evaluates all four conditions with three models each, and writes the errors beside the published ones. This shows that the installed engine, the downloaded models and the reading of data are right. Without a GPU, it takes long.</source>
        <translation>Descarga los datos de prueba de una región con sus etiquetas (unos 0,6 GB) y los doce modelos publicados para ella (0,3 GB), si no están aquí, evalúa las cuatro condiciones con tres modelos cada una y escribe los errores junto a los publicados. Esto muestra que el motor instalado, los modelos descargados y la lectura de los datos son correctos. Sin GPU tarda mucho.</translation>
    </message>
    <message>
        <source>Region of the test data.</source>
        <translation>Región de los datos de prueba.</translation>
    </message>
    <message>
        <source>Where the models run.</source>
        <translation>Dónde se ejecutan los modelos.</translation>
    </message>
    <message>
        <source>Archive with labels, where those of the record cannot be told by their name.</source>
        <translation>Archivo con etiquetas, si las del conjunto de datos no se reconocen por su nombre.</translation>
    </message>
    <message>
        <source>Text file with the table.</source>
        <translation>Archivo de texto con la tabla.</translation>
    </message>
    <message>
        <source>snow,reproduce,accuracy,rmse,evaluate,published,test,zenodo</source>
        <translation>nieve,reproducir,exactitud,rmse,evaluar,publicado,prueba,zenodo</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Reproduced</source>
        <translation>Reproducido</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the area touches.</source>
        <translation>Número de celdas de 1 km que toca el área.</translation>
    </message>
    <message>
        <source>Estimated size of the stack on disk, in megabytes.</source>
        <translation>Tamaño estimado de la pila en disco, en megabytes.</translation>
    </message>
    <message>
        <source>Look through archive</source>
        <translation>Examinar archivo</translation>
    </message>
    <message>
        <source>Show which downloaded products cover an area on the eight days up to a prediction day.</source>
        <translation>Muestra qué productos descargados cubren un área en los ocho días hasta un día del mapa.</translation>
    </message>
    <message>
        <source>Finds the products in an archive folder that Build input stack would use. It shows how much of the area each sensor covers on each day, what is missing, which files cannot be used and why, and how much disk space and time the stack will take. Nothing is built.</source>
        <translation>Busca en una carpeta de archivo los productos que usaría Construir pila de entrada. Muestra cuánto del área cubre cada sensor en cada día, qué falta, qué archivos no se pueden usar y por qué, y cuánto espacio en disco y tiempo requerirá la pila. No se construye nada.</translation>
    </message>
    <message>
        <source>snow,stack,archive,products,scan,sentinel,landsat,modis,viirs,era5,downloads</source>
        <translation>nieve,pila,archivo,productos,examinar,sentinel,landsat,modis,viirs,era5,descargas</translation>
    </message>
    <message>
        <source>Size of the stack (MB)</source>
        <translation>Tamaño de la pila (MB)</translation>
    </message>
    <message>
        <source>{cells}; missing: {missing}.</source>
        <translation>{cells}; faltan: {missing}.</translation>
    </message>
    <message>
        <source>Number of products that exist online.</source>
        <translation>Número de productos que existen en línea.</translation>
    </message>
    <message>
        <source>Size of the products that would be downloaded, in megabytes.</source>
        <translation>Tamaño de los productos que se descargarían, en megabytes.</translation>
    </message>
    <message>
        <source>Search online products</source>
        <translation>Buscar productos en línea</translation>
    </message>
    <message>
        <source>Show which products of online services cover an area on the eight days up to a day.</source>
        <translation>Muestra qué productos de servicios en línea cubren un área en los ocho días hasta un día.</translation>
    </message>
    <message>
        <source>Asks the Copernicus Data Space, NASA Earthdata, USGS and open buckets what they have of an area on the eight days up to a prediction day. It shows how much of the area each sensor covers on each day, the cloud cover where it is known, the size of the downloads, and what waits for an account. Searching needs no account, and nothing is downloaded.</source>
        <translation>Pregunta a Copernicus Data Space, NASA Earthdata, USGS y depósitos abiertos qué tienen de un área en los ocho días hasta un día del mapa. Muestra cuánto del área cubre cada sensor en cada día, la nubosidad donde se conoce, el tamaño de las descargas y lo que requiere una cuenta. La búsqueda no necesita cuenta y no se descarga nada.</translation>
    </message>
    <message>
        <source>snow,online,search,catalogue,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>nieve,en línea,buscar,catálogo,copernicus,nasa,usgs,clima,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Size of the downloads (MB)</source>
        <translation>Tamaño de las descargas (MB)</translation>
    </message>
    <message>
        <source>{day}  {name}  {size} MB</source>
        <translation>{day}  {name}  {size} MB</translation>
    </message>
    <message>
        <source>Day 0 of the dates in the raster.</source>
        <translation>Día 0 de las fechas del ráster.</translation>
    </message>
    <message>
        <source>Snow days, first and last snow, and the snow season of every pixel in one year.</source>
        <translation>Días de nieve, primera y última nieve y temporada de nieve de cada píxel en un año.</translation>
    </message>
    <message>
        <source>Works out, for every pixel and one hydrological year, how many days had snow, the first and last snow day, the longest snow period, and the snow season. Dates are days from the first day of the year (0); -1: never seen, -2: no such day.</source>
        <translation>Calcula, para cada píxel y un año hidrológico, cuántos días tuvieron nieve, el primer y el último día de nieve, el período de nieve más largo y la temporada de nieve. Las fechas son días desde el primer día del año (0); -1: nunca visto, -2: no hay tal día.</translation>
    </message>
    <message>
        <source>Empty: 09-01 in the north, 03-01 in the south.</source>
        <translation>Vacío: 09-01 en el norte, 03-01 en el sur.</translation>
    </message>
    <message>
        <source>Of rasters of several years: the year in which the one begins, as 2024, or latest.</source>
        <translation>De rásteres de varios años: el año en que empieza el deseado, como 2024, o latest (el último).</translation>
    </message>
    <message>
        <source>none: a day without a value is no snow day and ends a period. persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>none: un día sin valor no es un día de nieve y termina un período. persistence: el último valor. linear: entre valores. pchip: una curva suave entre valores.</translation>
    </message>
    <message>
        <source>0: any.</source>
        <translation>0: sin límite.</translation>
    </message>
    <message>
        <source>So many days in a row with snow begin the season, and so many without end it.</source>
        <translation>Este número de días seguidos con nieve inicia la temporada, y el mismo número sin nieve la termina.</translation>
    </message>
    <message>
        <source>Raster with one band for each figure, named NOBS, SCD, FSD, LSD and so on.</source>
        <translation>Ráster con una banda para cada cifra, llamadas NOBS, SCD, FSD, LSD, etc.</translation>
    </message>
    <message>
        <source>snow,season,duration,scd,onset,melt-out,smod,sod,phenology</source>
        <translation>nieve,temporada,duración,scd,inicio,fusión,smod,sod,fenología</translation>
    </message>
    <message>
        <source>First day of the year (MM-DD)</source>
        <translation>Primer día del año (MM-DD)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Days that begin and end the season</source>
        <translation>Días que inician y terminan la temporada</translation>
    </message>
    <message>
        <source>First day of the year</source>
        <translation>Primer día del año</translation>
    </message>
    <message>
        <source>Fill gaps before</source>
        <translation>Rellenar huecos antes</translation>
    </message>
    <message>
        <source>Largest difference between the computed and the stored snow cover, 0 to 1.</source>
        <translation>Mayor diferencia entre la cobertura nival calculada y la almacenada, de 0 a 1.</translation>
    </message>
    <message>
        <source>Speed with the small demonstration model. The published models are slower.</source>
        <translation>Velocidad con el modelo pequeño de demostración. Los modelos publicados son más lentos.</translation>
    </message>
    <message>
        <source>The result as text, with device and software versions.</source>
        <translation>El resultado como texto, con el dispositivo y las versiones del software.</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Probar este equipo</translation>
    </message>
    <message>
        <source>Check that the model gives the right results on this computer.</source>
        <translation>Comprueba que el modelo da los resultados correctos en este equipo.</translation>
    </message>
    <message>
        <source>Maps the snow cover of three 1 km cells that come with the plugin, on the chosen device and with the demonstration model, and compares the results with stored ones. The algorithm fails if they differ.</source>
        <translation>Cartografía la cobertura nival de tres celdas de 1 km que vienen con el complemento, en el dispositivo elegido y con el modelo de demostración, y compara los resultados con los almacenados. El algoritmo falla si difieren.</translation>
    </message>
    <message>
        <source>The device to test. auto uses the graphics card if there is a suitable one.</source>
        <translation>El dispositivo que se prueba. auto usa la tarjeta gráfica si hay una adecuada.</translation>
    </message>
    <message>
        <source>The precision to test. With 16 bit (bf16, bf16_all), larger differences are allowed than with 32 bit (fp32).</source>
        <translation>La precisión que se prueba. Con 16 bits (bf16, bf16_all) se permiten diferencias mayores que con 32 bits (fp32).</translation>
    </message>
    <message>
        <source>snow,test,self-test,check,install,device,graphics card,precision</source>
        <translation>nieve,prueba,autocomprobación,comprobar,instalar,dispositivo,tarjeta gráfica,precisión</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Mayor diferencia</translation>
    </message>
    <message>
        <source>Cells per second</source>
        <translation>Celdas por segundo</translation>
    </message>
    <message>
        <source>Try another device, and report the problem.</source>
        <translation>Pruebe otro dispositivo e informe del problema.</translation>
    </message>
    <message>
        <source>Number of scenes that fit.</source>
        <translation>Número de escenas que cumplen.</translation>
    </message>
    <message>
        <source>Number of scenes that fit and lie in the folder.</source>
        <translation>Número de escenas que cumplen y están en la carpeta.</translation>
    </message>
    <message>
        <source>SEN12TP scenes</source>
        <translation>Escenas SEN12TP</translation>
    </message>
    <message>
        <source>Show where the scenes of SEN12TP lie, and which of them you have.</source>
        <translation>Mostrar dónde están las escenas de SEN12TP y cuáles tiene usted.</translation>
    </message>
    <message>
        <source>Makes a layer of the outlines of SEN12TP scenes from the published metadata, coloured by month. Its fields are region and scene, the times of both images, train or test, land cover, climate, and where the scene's files are, if you have them.</source>
        <translation>Crea, a partir de los metadatos publicados, una capa con los contornos de las escenas SEN12TP, coloreada por mes. Sus campos son la región y la escena, las horas de ambas imágenes, entrenamiento o prueba, la cobertura del suelo, el clima y, si los tiene, dónde están los archivos de la escena.</translation>
    </message>
    <message>
        <source>The published file sen12tp-metadata.json.</source>
        <translation>El archivo publicado sen12tp-metadata.json.</translation>
    </message>
    <message>
        <source>Folder in which to look for scenes and zip files of them. Nothing is unpacked.</source>
        <translation>Carpeta en la que buscar escenas y archivos zip con escenas. No se descomprime nada.</translation>
    </message>
    <message>
        <source>Only scenes that touch this rectangle. Leave empty for all scenes.</source>
        <translation>Solo las escenas que tocan este rectángulo. Dejar vacío para todas las escenas.</translation>
    </message>
    <message>
        <source>Only scenes that touch these polygons. Leave empty for all scenes.</source>
        <translation>Solo las escenas que tocan estos polígonos. Dejar vacío para todas las escenas.</translation>
    </message>
    <message>
        <source>Months of the Sentinel-2 image (UTC). Choose none for all.</source>
        <translation>Meses de la imagen de Sentinel-2 (UTC). No elegir ninguno para todos.</translation>
    </message>
    <message>
        <source>Prevailing land cover of the scene. Choose none for all.</source>
        <translation>Cobertura del suelo predominante de la escena. No elegir ninguna para todas.</translation>
    </message>
    <message>
        <source>GeoPackage with one polygon for each scene.</source>
        <translation>GeoPackage con un polígono por escena.</translation>
    </message>
    <message>
        <source>snow,sen12tp,scenes,catalogue,footprints,outlines,metadata</source>
        <translation>nieve,sen12tp,escenas,catálogo,huellas,contornos,metadatos</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Scene folder</source>
        <translation>Carpeta de escenas</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contornos</translation>
    </message>
    <message>
        <source>Scenes in the folder</source>
        <translation>Escenas en la carpeta</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Omitido: {reason}</translation>
    </message>
    <message>
        <source>Snow products</source>
        <translation>Productos de nieve</translation>
    </message>
    <message>
        <source>Snow cover maps, one for each day. The day is read from the file, else from its name.</source>
        <translation>Mapas de cobertura nival, uno para cada día. El día se lee del archivo o, si no, de su nombre.</translation>
    </message>
    <message>
        <source>All GeoTIFFs in the folder are used. Give either rasters or a folder.</source>
        <translation>Se usan todos los GeoTIFF de la carpeta. Indique rásters o una carpeta.</translation>
    </message>
    <message>
        <source>Empty: the day of the first raster.</source>
        <translation>Vacío: el día del primer ráster.</translation>
    </message>
    <message>
        <source>Empty: the day of the last raster.</source>
        <translation>Vacío: el día del último ráster.</translation>
    </message>
    <message>
        <source>A pixel with at least this snow cover counts as snow.</source>
        <translation>Un píxel con al menos esta cobertura nival cuenta como nieve.</translation>
    </message>
    <message>
        <source>auto: recognised from each file. fraction: 0 to 1; percent: 0 to 100; clms: percent with codes above 200, as Copernicus products have them; classes: 10 no snow, 11 snow.</source>
        <translation>auto: se reconoce en cada archivo. fraction: de 0 a 1; percent: de 0 a 100; clms: porcentaje con códigos superiores a 200, como en los productos de Copernicus; classes: 10 sin nieve, 11 nieve.</translation>
    </message>
    <message>
        <source>Uncertainty, quality class and days since the last look of the maps. In a folder of maps they are found without.</source>
        <translation>Incertidumbre, clase de calidad y días desde la última vista de los mapas. En una carpeta de mapas se encuentran sin indicarlos.</translation>
    </message>
    <message>
        <source>Add the rasters to the project, as one group with one legend, for the Temporal Controller.</source>
        <translation>Añadir los rásteres al proyecto, como un grupo con una leyenda, para el controlador temporal.</translation>
    </message>
    <message>
        <source>Polygons, such as catchments. They are named by a field 'name', 'id', 'code' or 'label'.</source>
        <translation>Polígonos, como cuencas. Reciben el nombre de un campo «name», «id», «code» o «label».</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid.</source>
        <translation>Elevaciones en metros, en cualquier cuadrícula.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif *.tiff)</source>
        <translation>GeoTIFF (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>Snow cover rasters</source>
        <translation>Rásters de cobertura nival</translation>
    </message>
    <message>
        <source>Folder of snow cover rasters</source>
        <translation>Carpeta de rásters de cobertura nival</translation>
    </message>
    <message>
        <source>Snow from</source>
        <translation>Nieve desde</translation>
    </message>
    <message>
        <source>Both rasters and a folder were given.</source>
        <translation>Se indicaron tanto rásters como una carpeta.</translation>
    </message>
    <message>
        <source>No raster was given.</source>
        <translation>No se indicó ningún ráster.</translation>
    </message>
    <message>
        <source>Give either rasters or a folder.</source>
        <translation>Indique rásters o una carpeta.</translation>
    </message>
    <message>
        <source>Uncertainty and quality layers</source>
        <translation>Capas de incertidumbre y calidad</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Imágenes PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>Imágenes SVG (*.svg)</translation>
    </message>
    <message>
        <source>Numbers of the chart (*.csv)</source>
        <translation>Cifras del gráfico (*.csv)</translation>
    </message>
    <message>
        <source>Draw charts on dark paper.</source>
        <translation>Dibujar los gráficos sobre fondo oscuro.</translation>
    </message>
    <message>
        <source>1: slopes of all directions together; 4: north, east, south, west; 8: the directions between as well.</source>
        <translation>1: laderas de todas las orientaciones juntas; 4: norte, este, sur, oeste; 8: también las orientaciones intermedias.</translation>
    </message>
    <message>
        <source>Values of the rasters</source>
        <translation>Valores de los rásters</translation>
    </message>
    <message>
        <source>Dark charts</source>
        <translation>Gráficos oscuros</translation>
    </message>
    <message>
        <source>Values read as {kind}.</source>
        <translation>Valores leídos como {kind}.</translation>
    </message>
    <message>
        <source>Aspect sectors</source>
        <translation>Sectores de orientación</translation>
    </message>
    <message>
        <source>Number of rows in the table.</source>
        <translation>Número de filas de la tabla.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, by polygon and aspect.</source>
        <translation>La elevación a la que empieza la nieve, por polígono y orientación.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, for each polygon, day and aspect, by up to four methods. Where there is none - no snow, only snow, too cloudy - the table gives the reason instead.</source>
        <translation>La elevación a la que empieza la nieve, para cada polígono, día y orientación, con hasta cuatro métodos. Donde no la hay (sin nieve, solo nieve, demasiadas nubes), la tabla indica en su lugar el motivo.</translation>
    </message>
    <message>
        <source>lis: two bands below the lowest one with snow. rsle: fewest pixels on the wrong side. crossing: where the bands' mean rises through half. logistic: a curve through the bands' means.</source>
        <translation>lis: dos bandas por debajo de la más baja con nieve. rsle: menos píxeles en el lado equivocado. crossing: donde la media de las bandas supera la mitad. logistic: una curva a través de las medias de las bandas.</translation>
    </message>
    <message>
        <source>One row for each polygon, day, aspect and method.</source>
        <translation>Una fila para cada polígono, día, orientación y método.</translation>
    </message>
    <message>
        <source>Contours of the terrain at the snow lines, cut to the polygons.</source>
        <translation>Curvas de nivel del terreno en las líneas de nieve, recortadas a los polígonos.</translation>
    </message>
    <message>
        <source>Snow lines through time, a line for each method and aspect.</source>
        <translation>Líneas de nieve a lo largo del tiempo, una línea para cada método y orientación.</translation>
    </message>
    <message>
        <source>snow,line,snowline,elevation,altitude,lis,rsle,contour,aspect</source>
        <translation>nieve,línea,línea de nieve,elevación,altitud,lis,rsle,curva de nivel,orientación</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Métodos</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used. The log gives the reasons.</source>
        <translation>Número de archivos de entrada o celdas que no se pudieron usar. El registro indica los motivos.</translation>
    </message>
    <message>
        <source>The last of the eight days of a stack. Needed only if the stacks have different days.</source>
        <translation>El último de los ocho días de una pila. Solo es necesario si las pilas tienen días distintos.</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands, HDF5 files (.h5) as published, or zip files of SEN12TP scenes. Give either files or a folder.</source>
        <translation>Cubos GeoTIFF con 308 bandas, archivos HDF5 (.h5) como los publicados, o archivos zip de escenas SEN12TP. Indique archivos o una carpeta.</translation>
    </message>
    <message>
        <source>A region store (.zarr), the folder of a SEN12TP scene, or a folder of region stores, GeoTIFF cubes, HDF5 files or scenes, all of which are used. A region store can also lie in an S3 bucket: s3://bucket/name.zarr. Give either a folder or files.</source>
        <translation>Un almacén regional (.zarr), la carpeta de una escena SEN12TP, o una carpeta de almacenes regionales, cubos GeoTIFF, archivos HDF5 o escenas, que se usan todos. Un almacén regional también puede estar en un bucket S3: s3://bucket/nombre.zarr. Indique una carpeta o archivos.</translation>
    </message>
    <message>
        <source>Layer that SEN12TP scenes wrote: the scenes of its features are used, or only those that are selected on the map. Give it in the place of files or a folder.</source>
        <translation>Capa que escribió «Escenas SEN12TP»: se usan las escenas de sus objetos, o solo las seleccionadas en el mapa. Indíquela en lugar de archivos o una carpeta.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch this rectangle, which may be in any coordinate system. Leave empty for all cells.</source>
        <translation>Usar solo las celdas de 1 km que tocan este rectángulo, que puede estar en cualquier sistema de coordenadas. Déjelo vacío para usar todas las celdas.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch these polygons. If an extent is given as well, cells must touch both. Leave empty for all cells.</source>
        <translation>Usar solo las celdas de 1 km que tocan estos polígonos. Si también se indica una extensión, las celdas deben tocar ambos. Déjelo vacío para usar todas las celdas.</translation>
    </message>
    <message>
        <source>Cubes with NaN or infinite values are normally left out. If ticked, these values are replaced by the mean of their band, as the research software does.</source>
        <translation>Los cubos con NaN o valores infinitos normalmente se omiten. Si se marca, estos valores se reemplazan por la media de su banda, como hace el software de investigación.</translation>
    </message>
    <message>
        <source>Stack files</source>
        <translation>Archivos de pila</translation>
    </message>
    <message>
        <source>Replace NaN and infinite values by the band mean</source>
        <translation>Reemplazar NaN y valores infinitos por la media de la banda</translation>
    </message>
    <message>
        <source>None of the chosen scenes is on this computer.</source>
        <translation>Ninguna de las escenas elegidas está en este equipo.</translation>
    </message>
    <message>
        <source>Run SEN12TP scenes with the folder of your scenes, and choose some that have a path.</source>
        <translation>Ejecute «Escenas SEN12TP» con la carpeta de sus escenas y elija algunas que tengan ruta.</translation>
    </message>
    <message>
        <source>Both stack files and a stack folder were given.</source>
        <translation>Se indicaron tanto archivos de pila como una carpeta de pilas.</translation>
    </message>
    <message>
        <source>Give either stack files or a stack folder.</source>
        <translation>Indique archivos de pila o una carpeta de pilas.</translation>
    </message>
    <message>
        <source>No stack was given.</source>
        <translation>No se indicó ninguna pila.</translation>
    </message>
    <message>
        <source>Both a layer of scenes and other stacks were given.</source>
        <translation>Se indicaron a la vez una capa de escenas y otras pilas.</translation>
    </message>
    <message>
        <source>Snow cover of polygons by elevation, aspect, slope and land cover.</source>
        <translation>Cobertura nival de polígonos por elevación, orientación, pendiente y cubierta del suelo.</translation>
    </message>
    <message>
        <source>Snow-covered area and mean snow cover of each polygon and day, on request by elevation band, aspect, slope and land cover. Areas are true areas on the ellipsoid; pixels on the border count with the share inside. What was not seen stays missing: the snow-covered area is given of what was seen and, where enough was seen, scaled to the whole.</source>
        <translation>Superficie cubierta de nieve y cobertura nival media de cada polígono y día, si se desea por banda de elevación, orientación, pendiente y cubierta del suelo. Las áreas son áreas reales sobre el elipsoide; los píxeles del borde cuentan con la parte interior. Lo que no se vio queda como ausente: la superficie cubierta de nieve se da de lo que se vio y, donde se vio lo suficiente, extrapolada al conjunto.</translation>
    </message>
    <message>
        <source>Tell slope classes apart (0-5, 5-15, 15-30, 30-45, steeper).</source>
        <translation>Distinguir clases de pendiente (0-5, 5-15, 15-30, 30-45, mayor).</translation>
    </message>
    <message>
        <source>Raster of land cover classes; the names of ESA WorldCover are known.</source>
        <translation>Ráster de clases de cubierta del suelo; se conocen los nombres de ESA WorldCover.</translation>
    </message>
    <message>
        <source>Snow-covered area is scaled to the whole area only where at least this share of it was seen.</source>
        <translation>La superficie cubierta de nieve se extrapola al área completa solo donde se vio al menos esta proporción.</translation>
    </message>
    <message>
        <source>One row for each polygon, day and class; the first of each polygon and day is the whole polygon.</source>
        <translation>Una fila para cada polígono, día y clase; la primera de cada polígono y día es el polígono completo.</translation>
    </message>
    <message>
        <source>Chart by elevation</source>
        <translation>Gráfico por elevación</translation>
    </message>
    <message>
        <source>Snow cover against elevation, a line for each day; needs a terrain model.</source>
        <translation>Cobertura nival frente a elevación, una línea para cada día; necesita un modelo del terreno.</translation>
    </message>
    <message>
        <source>Chart of the season</source>
        <translation>Gráfico de la temporada</translation>
    </message>
    <message>
        <source>The last year over the envelope (least, quartiles, greatest) of the years before.</source>
        <translation>El último año sobre la envolvente (mínimo, cuartiles, máximo) de los años anteriores.</translation>
    </message>
    <message>
        <source>snow,area,statistics,zonal,catchment,basin,elevation,band,aspect,sca</source>
        <translation>nieve,área,estadísticas,zonal,cuenca,cuenca hidrográfica,elevación,banda,orientación,sca</translation>
    </message>
    <message>
        <source>By slope</source>
        <translation>Por pendiente</translation>
    </message>
    <message>
        <source>Least share seen</source>
        <translation>Proporción mínima vista</translation>
    </message>
    <message>
        <source>The watch in one line: what was done, how many days are in which state, the latest day.</source>
        <translation>La vigilancia en una línea: qué se hizo, cuántos días hay en cada estado, el día más reciente.</translation>
    </message>
    <message>
        <source>Raster of the newest snow map, under a name that stays the same.</source>
        <translation>Ráster del mapa de nieve más reciente, con un nombre que no cambia.</translation>
    </message>
    <message>
        <source>Days of which no better map will follow.</source>
        <translation>Días de los que no seguirá un mapa mejor.</translation>
    </message>
    <message>
        <source>Days of which a better map may follow.</source>
        <translation>Días de los que puede seguir un mapa mejor.</translation>
    </message>
    <message>
        <source>Days without a map.</source>
        <translation>Días sin mapa.</translation>
    </message>
    <message>
        <source>Days of which something went wrong. The log says what.</source>
        <translation>Días en los que algo falló. El registro dice qué.</translation>
    </message>
    <message>
        <source>Folder of the maps, tables and log.</source>
        <translation>Carpeta de los mapas, las tablas y el registro.</translation>
    </message>
    <message>
        <source>Number of days that were mapped for the first time.</source>
        <translation>Número de días cartografiados por primera vez.</translation>
    </message>
    <message>
        <source>Number of days that were mapped again, because something better had come.</source>
        <translation>Número de días cartografiados de nuevo porque había llegado algo mejor.</translation>
    </message>
    <message>
        <source>Report of the latest day, if the watch file asks for one.</source>
        <translation>Informe del último día, si el archivo de vigilancia lo pide.</translation>
    </message>
    <message>
        <source>Table with a row for each day.</source>
        <translation>Tabla con una fila por día.</translation>
    </message>
    <message>
        <source>Picture with a square for each day.</source>
        <translation>Imagen con un cuadrado por día.</translation>
    </message>
    <message>
        <source>Update watched area</source>
        <translation>Actualizar área vigilada</translation>
    </message>
    <message>
        <source>Map the new days of an area, and again those for which better data have come.</source>
        <translation>Cartografiar los días nuevos de un área, y de nuevo aquellos para los que han llegado datos mejores.</translation>
    </message>
    <message>
        <source>Brings a watched area up to date: looks for new products, maps new days, maps days again for which better data have come, and updates tables, index and the layers of the latest day. What is done already is not done again, so it can be run as often as you like, and goes on where it was stopped.</source>
        <translation>Pone al día un área vigilada: busca productos nuevos, cartografía los días nuevos, cartografía de nuevo los días para los que han llegado datos mejores y actualiza tablas, índice y las capas del día más reciente. Lo ya hecho no se repite, así que puede ejecutarse cuantas veces se quiera, y continúa donde se detuvo.</translation>
    </message>
    <message>
        <source>State of watched area</source>
        <translation>Estado de un área vigilada</translation>
    </message>
    <message>
        <source>Which days of a watched area are final, provisional or missing, and why.</source>
        <translation>Qué días de un área vigilada son definitivos, provisionales o faltan, y por qué.</translation>
    </message>
    <message>
        <source>Lists the days of a watched area: final, provisional (a better map may follow), missing or failed, each with the reason, as a table and a picture. Nothing is changed or downloaded.</source>
        <translation>Enumera los días de un área vigilada: definitivo, provisional (puede seguir un mapa mejor), ausente o fallido, cada uno con su motivo, como tabla e imagen. No se cambia ni se descarga nada.</translation>
    </message>
    <message>
        <source>Text file that says what is mapped, of what, with which model, and where to. Repeat every day in the panel writes one.</source>
        <translation>Archivo de texto que dice qué se cartografía, a partir de qué, con qué modelo y dónde. «Repetir cada día» en el panel escribe uno.</translation>
    </message>
    <message>
        <source>Last day to map, and day by which lateness is judged. Leave empty for today (UTC).</source>
        <translation>Último día que se cartografía, y día con el que se juzga el retraso. Déjelo vacío para hoy (UTC).</translation>
    </message>
    <message>
        <source>End with an error if a day, a product or a service failed, so that whatever runs this every day is told; what could be done is done. Without, an update is an error only where days failed and none was mapped.</source>
        <translation>Terminar con un error si falló un día, un producto o un servicio, para que lo sepa lo que ejecuta esto cada día; lo que se pudo hacer está hecho. De lo contrario, una actualización solo es un error si fallaron días y no se cartografió ninguno.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Latest snow map</source>
        <translation>Mapa de nieve más reciente</translation>
    </message>
    <message>
        <source>Final days</source>
        <translation>Días definitivos</translation>
    </message>
    <message>
        <source>Provisional days</source>
        <translation>Días provisionales</translation>
    </message>
    <message>
        <source>Missing days</source>
        <translation>Días que faltan</translation>
    </message>
    <message>
        <source>Failed days</source>
        <translation>Días fallidos</translation>
    </message>
    <message>
        <source>snow,watch,daily,update,monitor,operational,repeat,every day,schedule</source>
        <translation>nieve,vigilancia,diario,actualizar,monitorizar,operativo,repetir,cada día,programar</translation>
    </message>
    <message>
        <source>Error if anything failed</source>
        <translation>Error si algo falló</translation>
    </message>
    <message>
        <source>Folder of the watch</source>
        <translation>Carpeta de la vigilancia</translation>
    </message>
    <message>
        <source>Days mapped</source>
        <translation>Días cartografiados</translation>
    </message>
    <message>
        <source>Days mapped again</source>
        <translation>Días cartografiados de nuevo</translation>
    </message>
    <message>
        <source>The report could not be made; the next update tries again.</source>
        <translation>No se pudo crear el informe; la próxima actualización lo intentará de nuevo.</translation>
    </message>
    <message>
        <source>snow,watch,status,state,days,provisional,final,missing</source>
        <translation>nieve,vigilancia,estado,días,provisional,definitivo,falta</translation>
    </message>
    <message>
        <source>One row for each day.</source>
        <translation>Una fila por día.</translation>
    </message>
    <message>
        <source>A square for each day.</source>
        <translation>Un cuadrado por día.</translation>
    </message>
    <message>
        <source>The model file, ready for Predict snow cover. If there are several, the first.</source>
        <translation>El archivo de modelo, listo para Estimar la cobertura nival. Si hay varios, el primero.</translation>
    </message>
    <message>
        <source>Folder with the weights.</source>
        <translation>Carpeta con los pesos.</translation>
    </message>
    <message>
        <source>Number of requested model files that are now available.</source>
        <translation>Número de archivos de modelo solicitados que ahora están disponibles.</translation>
    </message>
    <message>
        <source>Number of these that were not available before.</source>
        <translation>Número de estos que antes no estaban disponibles.</translation>
    </message>
    <message>
        <source>Download model weights</source>
        <translation>Descargar pesos del modelo</translation>
    </message>
    <message>
        <source>Download individual files of the published SnowGalileo models.</source>
        <translation>Descarga archivos individuales de los modelos publicados de SnowGalileo.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on Zenodo in one zip file of 777 MB. This algorithm downloads only the chosen models, about 22 MB each, checks them, and stores them in your own weights folder. Files that are already there are not downloaded again, and an interrupted download continues where it stopped. Without an internet connection, download the zip file elsewhere and give it as local file. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Los modelos entrenados de SnowGalileo están publicados en Zenodo en un archivo zip de 777 MB. Este algoritmo descarga solo los modelos elegidos, de unos 22 MB cada uno, los comprueba y los guarda en su propia carpeta de pesos. Los archivos que ya están allí no se descargan de nuevo, y una descarga interrumpida continúa donde se detuvo. Sin conexión a internet, descargue el archivo zip en otro lugar e indíquelo como archivo local. El proxy y los certificados se toman de la configuración de QGIS.</translation>
    </message>
    <message>
        <source>Conditions of the prediction day that a model is made for. clear: Sentinel-2 or Landsat without clouds. clouds: Sentinel-2 or Landsat with clouds. no_hr: neither Sentinel-2 nor Landsat. clouds_no_hr: neither of them, and clouds.</source>
        <translation>Condiciones del día del mapa para las que está hecho un modelo. clear: Sentinel-2 o Landsat sin nubes. clouds: Sentinel-2 o Landsat con nubes. no_hr: ni Sentinel-2 ni Landsat. clouds_no_hr: ninguno de ellos, y nubes.</translation>
    </message>
    <message>
        <source>pretrained: the pre-trained encoder; these are the better models. random: random weights, for comparisons.</source>
        <translation>pretrained: el codificador preentrenado; estos son los mejores modelos. random: pesos aleatorios, para comparaciones.</translation>
    </message>
    <message>
        <source>Each model was trained three times with different random seeds. One is enough; all three together show how uncertain a map is.</source>
        <translation>Cada modelo se entrenó tres veces con semillas aleatorias distintas. Uno basta; los tres juntos muestran lo incierto que es un mapa.</translation>
    </message>
    <message>
        <source>The published zip file or a single model file on this computer, to be imported instead of downloaded. Leave empty to download.</source>
        <translation>El archivo zip publicado o un único archivo de modelo en este equipo, que se importa en lugar de descargarse. Déjelo vacío para descargar.</translation>
    </message>
    <message>
        <source>Where to store the weights. Leave empty for your own folder, where the plugin finds them.</source>
        <translation>Dónde guardar los pesos. Déjelo vacío para usar su propia carpeta, donde el complemento los encuentra.</translation>
    </message>
    <message>
        <source>Web folder (https) with a copy of the published zip file. Leave empty for Zenodo.</source>
        <translation>Carpeta web (https) con una copia del archivo zip publicado. Déjelo vacío para usar Zenodo.</translation>
    </message>
    <message>
        <source>snow,model,weights,checkpoint,download,zenodo,import,pth,safetensors</source>
        <translation>nieve,modelo,pesos,checkpoint,descargar,zenodo,importar,pth,safetensors</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Archivo local</translation>
    </message>
    <message>
        <source>Folder of weights</source>
        <translation>Carpeta de pesos</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Archivos de modelo</translation>
    </message>
    <message>
        <source>New model files</source>
        <translation>Archivos de modelo nuevos</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Training started from</source>
        <translation>Inicio del entrenamiento</translation>
    </message>
    <message>
        <source>Archive or model (*.zip *.pth *.pt *.safetensors)</source>
        <translation>Archivo comprimido o modelo (*.zip *.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>{path} (was there)</source>
        <translation>{path} (ya estaba)</translation>
    </message>
    <message>
        <source>Mean of the snow cover with the inputs hidden minus that with all inputs. Empty if no pixel has data.</source>
        <translation>Media de la cobertura nival con las entradas ocultas menos la obtenida con todas las entradas. Vacío si ningún píxel tiene datos.</translation>
    </message>
    <message>
        <source>Mean of the absolute differences. Empty if no pixel has data.</source>
        <translation>Media de las diferencias absolutas. Vacío si ningún píxel tiene datos.</translation>
    </message>
    <message>
        <source>What if a sensor were missing</source>
        <translation>Qué pasaría si faltara un sensor</translation>
    </message>
    <message>
        <source>Show how the snow map changes if a sensor or a day is hidden from the model.</source>
        <translation>Muestra cómo cambia el mapa de nieve si se oculta al modelo un sensor o un día.</translation>
    </message>
    <message>
        <source>Maps the snow cover twice in one run, with all inputs and with some of them hidden from the model. The difference shows how much a sensor or a day contributes here. With the condition auto, each of the two maps uses the weights that suit its inputs, as if the sensor were really missing. A difference of zero does not mean that the map is right.</source>
        <translation>Cartografía la cobertura nival dos veces en una ejecución, con todas las entradas y con algunas de ellas ocultas al modelo. La diferencia muestra cuánto contribuye aquí un sensor o un día. Con la condición auto, cada uno de los dos mapas usa los pesos adecuados a sus entradas, como si el sensor faltara realmente. Una diferencia de cero no significa que el mapa sea correcto.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with the inputs hidden minus that with all inputs, 100 m, -1 to 1, nodata -9999.</source>
        <translation>GeoTIFF de la cobertura nival con las entradas ocultas menos la obtenida con todas las entradas, 100 m, de -1 a 1, nodata -9999.</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999.</source>
        <translation>GeoTIFF, 100 m, de 0 a 1, nodata -9999.</translation>
    </message>
    <message>
        <source>snow,sensor,missing,ablation,sensitivity,hide,what if,importance,sentinel,landsat,modis</source>
        <translation>nieve,sensor,ausente,ablación,sensibilidad,ocultar,qué pasaría si,importancia,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Snow cover with the inputs hidden</source>
        <translation>Cobertura nival con las entradas ocultas</translation>
    </message>
    <message>
        <source>Without {hidden}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}.</source>
        <translation>Sin {hidden}: cambio medio {mean:+.3f}, cambio absoluto medio {absolute:.3f}.</translation>
    </message>
    <message>
        <source>Accounts of online services</source>
        <translation>Cuentas de servicios en línea</translation>
    </message>
    <message>
        <source>Accounts are kept in the authentication database of QGIS. Make a configuration of the kind Basic for each service; a token or key goes into the password. S3 keys of Copernicus are of the kind AWS S3, or Basic with the access key as user name. Every account is optional.</source>
        <translation>Las cuentas se guardan en la base de datos de autenticación de QGIS. Cree una configuración de tipo Básica para cada servicio; un token o una clave va en la contraseña. Las claves S3 de Copernicus son de tipo AWS S3, o Básica con la clave de acceso como nombre de usuario. Todas las cuentas son opcionales.</translation>
    </message>
    <message>
        <source>Log in to each chosen service</source>
        <translation>Iniciar sesión en cada servicio elegido</translation>
    </message>
    <message>
        <source>Snow maps of the project</source>
        <translation>Mapas de nieve del proyecto</translation>
    </message>
    <message>
        <source>E&amp;xplain a pixel</source>
        <translation>E&amp;xplicar un píxel</translation>
    </message>
    <message>
        <source>Click on a snow map, its quality or a season, and read in words what is known of the pixel</source>
        <translation>Haga clic en un mapa de nieve, su calidad o una temporada, y lea en palabras qué se sabe del píxel</translation>
    </message>
    <message>
        <source>Ani&amp;mation…</source>
        <translation>Ani&amp;mación…</translation>
    </message>
    <message>
        <source>Show the days of these snow maps one after the other, as a GIF</source>
        <translation>Mostrar los días de estos mapas de nieve uno tras otro, como GIF</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Are&amp;as</source>
        <translation>Áre&amp;as</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Solo seleccionados</translation>
    </message>
    <message>
        <source>T&amp;errain</source>
        <translation>T&amp;erreno</translation>
    </message>
    <message>
        <source>A raster of elevations: with it, numbers are told by elevation and aspect, too</source>
        <translation>Un ráster de elevaciones: con él, las cifras se dan también por elevación y orientación</translation>
    </message>
    <message>
        <source>&amp;Bands of</source>
        <translation>&amp;Bandas de</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Aspec&amp;ts</source>
        <translation>Orien&amp;taciones</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>&amp;Fill gaps</source>
        <translation>Re&amp;llenar huecos</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>any</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>Ye&amp;ar</source>
        <translation>A&amp;ño</translation>
    </message>
    <message>
        <source>The year of the season, where there are maps of several; it begins on 1 September in the north, on 1 March in the south</source>
        <translation>El año de la temporada, cuando hay mapas de varios; empieza el 1 de septiembre en el norte y el 1 de marzo en el sur</translation>
    </message>
    <message>
        <source>T&amp;ree cover</source>
        <translation>Cobertura a&amp;rbórea</translation>
    </message>
    <message>
        <source>&amp;Save in</source>
        <translation>&amp;Guardar en</translation>
    </message>
    <message>
        <source>Snow &amp;report…</source>
        <translation>Info&amp;rme de nieve…</translation>
    </message>
    <message>
        <source>Lay these numbers out on a page with the map, as PDF and picture</source>
        <translation>Componer estas cifras en una página con el mapa, como PDF e imagen</translation>
    </message>
    <message>
        <source>Area that is shown</source>
        <translation>Área que se muestra</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Día que se muestra</translation>
    </message>
    <message>
        <source>None: downloaded products alone</source>
        <translation>Ninguno: solo productos descargados</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the folder lacks, or for everything. Log in first with 'earthengine authenticate'.</source>
        <translation>Proyecto de Google Cloud registrado para Earth Engine. Con él se pide a Earth Engine lo que falta en la carpeta, o todo. Antes hay que iniciar sesión con «earthengine authenticate».</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>The stack holds this day and the 7 days before</source>
        <translation>La pila contiene este día y los 7 anteriores</translation>
    </message>
    <message>
        <source>Keep the stack in</source>
        <translation>Conservar la pila en</translation>
    </message>
    <message>
        <source>With a folder, the stack can be used again and later days added to it</source>
        <translation>Con una carpeta, la pila se puede usar de nuevo y se le pueden añadir días posteriores</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>Á&amp;rea</translation>
    </message>
    <message>
        <source>Area to map</source>
        <translation>Área que se cartografía</translation>
    </message>
    <message>
        <source>Cells of 1 km that touch the area are mapped</source>
        <translation>Se cartografían las celdas de 1 km que tocan el área</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Dibujar en el mapa</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Clear the drawn area</source>
        <translation>Limpiar el área dibujada</translation>
    </message>
    <message>
        <source>Layer whose extent is mapped</source>
        <translation>Capa cuya extensión se cartografía</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Capa de polígonos</translation>
    </message>
    <message>
        <source>Selected &amp;features only</source>
        <translation>Solo los &amp;objetos seleccionados</translation>
    </message>
    <message>
        <source>West, south, east, north</source>
        <translation>Oeste, sur, este, norte</translation>
    </message>
    <message>
        <source>West, south, east, north of the area</source>
        <translation>Oeste, sur, este, norte del área</translation>
    </message>
    <message>
        <source>In degrees, such as 10.1, 46.2, 10.4, 46.5, or in another coordinate system with its name behind in brackets: [EPSG:32632]</source>
        <translation>En grados, como 10.1, 46.2, 10.4, 46.5, o en otro sistema de coordenadas con su nombre detrás entre corchetes: [EPSG:32632]</translation>
    </message>
    <message>
        <source>Take the view again</source>
        <translation>Tomar la vista de nuevo</translation>
    </message>
    <message>
        <source>Use what the map shows now</source>
        <translation>Usar lo que el mapa muestra ahora</translation>
    </message>
    <message>
        <source>The day to map: the last of the stack's 8 days</source>
        <translation>El día que se cartografía: el último de los 8 días de la pila</translation>
    </message>
    <message>
        <source>Published Data</source>
        <translation>Datos publicados</translation>
    </message>
    <message>
        <source>Files of the record</source>
        <translation>Archivos del conjunto de datos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Pack archives, or a folder of HDF5 files and labels, without unpacking them to the disk</source>
        <translation>Empaquetar archivos comprimidos, o una carpeta de archivos HDF5 y referencias, sin descomprimirlos en el disco</translation>
    </message>
    <message>
        <source>Region of the test data</source>
        <translation>Región de los datos de prueba</translation>
    </message>
    <message>
        <source>&amp;Reproduce Accuracy</source>
        <translation>&amp;Reproducir la exactitud</translation>
    </message>
    <message>
        <source>Download the test data of the region (about 0.6 GB) and its twelve models (0.3 GB), and show the errors of the models beside the published ones. Without a GPU, this takes long.</source>
        <translation>Descargar los datos de prueba de la región (unos 0,6 GB) y sus doce modelos (0,3 GB), y mostrar los errores de los modelos junto a los publicados. Sin GPU tarda mucho.</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>Estado del trabajo</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Progreso del trabajo</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Build of the engine</source>
        <translation>Variante del motor</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters (4 MB)</source>
        <translation>Bibliotecas para clústeres Dask (4 MB)</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you.</source>
        <translation>Solo hacen falta si un clúster de varios ordenadores construye las pilas y las cartografía por usted.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels. Empty: what pip on this computer is set to.</source>
        <translation>Dirección de un índice de paquetes, o una carpeta con wheels. Vacío: el configurado en pip en este equipo.</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Progreso de la instalación</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Install without internet, remove, diagnostics</source>
        <translation>Instalar sin internet, eliminar, diagnóstico</translation>
    </message>
    <message>
        <source>Known snow cover</source>
        <translation>Cobertura nival conocida</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Label val&amp;ues</source>
        <translation>Valores de la re&amp;ferencia</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Map pixels are compared if the label covers at least this share of them</source>
        <translation>Los píxeles del mapa se comparan si la referencia cubre al menos esta proporción de ellos</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Open the repor&amp;t</source>
        <translation>Abrir el infor&amp;me</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Try it with example data</source>
        <translation>Probar un ejemplo</translation>
    </message>
    <message>
        <source>Get Model Weights…</source>
        <translation>Obtener modelos…</translation>
    </message>
    <message>
        <source>Download the weights of SnowGalileo, or import them from a file</source>
        <translation>Descargar los pesos de SnowGalileo o importarlos desde un archivo</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Elegir datos…</translation>
    </message>
    <message>
        <source>A stack, or a folder of downloaded satellite products</source>
        <translation>Una pila, o una carpeta de productos satelitales descargados</translation>
    </message>
    <message>
        <source>Stac&amp;k files or folder</source>
        <translation>Archivos de &amp;pila o carpeta</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Kind of input</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>A finished stack, or downloaded products from which the stack is built</source>
        <translation>Una pila terminada, o productos descargados a partir de los que se construye la pila</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>Arch&amp;ivo de modelo</translation>
    </message>
    <message>
        <source>Weights of SnowGalileo models (.pth or .safetensors)</source>
        <translation>Pesos de modelos de SnowGalileo (.pth o .safetensors)</translation>
    </message>
    <message>
        <source>Download the published models, or import them from a file</source>
        <translation>Descargar los modelos publicados o importarlos desde un archivo</translation>
    </message>
    <message>
        <source>Condition of the da&amp;y</source>
        <translation>Condición del &amp;día</translation>
    </message>
    <message>
        <source>Compu&amp;te with</source>
        <translation>C&amp;alcular con</translation>
    </message>
    <message>
        <source>Cells per &amp;batch</source>
        <translation>Celdas por &amp;lote</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Smaller batches need less memory</source>
        <translation>Los lotes más pequeños necesitan menos memoria</translation>
    </message>
    <message>
        <source>Fill invalid numbers</source>
        <translation>Rellenar números no válidos</translation>
    </message>
    <message>
        <source>Replace not-a-number and infinite values with the band's mean, as the research code did, instead of leaving the file out</source>
        <translation>Reemplazar los valores no numéricos e infinitos por la media de la banda, como hacía el código de investigación, en lugar de omitir el archivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copiar el mensaje</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>Datos de</translation>
    </message>
    <message>
        <source>Products of several services, each with its own account, or Earth Engine, which has all sensors and sends the pixels of the area alone</source>
        <translation>Productos de varios servicios, cada uno con su cuenta, o Earth Engine, que tiene todos los sensores y envía solo los píxeles del área</translation>
    </message>
    <message>
        <source>Products of this day and the 7 days before are searched</source>
        <translation>Se buscan productos de este día y de los 7 anteriores</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Cuentas…</translation>
    </message>
    <message>
        <source>Accounts of the services that products are downloaded from</source>
        <translation>Cuentas de los servicios de los que se descargan productos</translation>
    </message>
    <message>
        <source>NOAA-20 for missing VIIRS</source>
        <translation>NOAA-20 donde falta VIIRS</translation>
    </message>
    <message>
        <source>Use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Usar VIIRS de NOAA-20 y NOAA-21 donde falta el de Suomi NPP. El modelo no se entrenó con él; los mapas hechos con él lo indican.</translation>
    </message>
    <message>
        <source>Sensors and own products</source>
        <translation>Sensores y productos propios</translation>
    </message>
    <message>
        <source>Sensors to look for</source>
        <translation>Sensores que se buscan</translation>
    </message>
    <message>
        <source>Tick some to download these alone; without a tick, all are looked for</source>
        <translation>Marque algunos para descargar solo esos; sin ninguna marca se buscan todos</translation>
    </message>
    <message>
        <source>Add a folder of downloaded products</source>
        <translation>Añadir una carpeta de productos descargados</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>SnowGalileo runs in its own Python, separate from that of QGIS. Leave the field empty to find it automatically.</source>
        <translation>SnowGalileo se ejecuta en su propio Python, separado del de QGIS. Deje el campo vacío para encontrarlo automáticamente.</translation>
    </message>
    <message>
        <source>&amp;Python of the engine</source>
        <translation>&amp;Python del motor</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Start the engine with this Python and show what it finds</source>
        <translation>Iniciar el motor con este Python y mostrar lo que encuentra</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>Archivo de &amp;modelo</translation>
    </message>
    <message>
        <source>Snow maps say how &amp;old they are after (days)</source>
        <translation>Los mapas de nieve dicen su &amp;antigüedad tras (días)</translation>
    </message>
    <message>
        <source>In the name of the layer and in its legend</source>
        <translation>En el nombre de la capa y en su leyenda</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Carpeta</translation>
    </message>
    <message>
        <source>&amp;Clean up…</source>
        <translation>&amp;Limpiar…</translation>
    </message>
    <message>
        <source>See what the folder holds, and remove what you do not need</source>
        <translation>Ver qué contiene la carpeta y eliminar lo que no hace falta</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Límite</translation>
    </message>
    <message>
        <source>After a download, the products used least recently are removed when all take more than this</source>
        <translation>Tras una descarga se eliminan los productos que llevan más tiempo sin usarse cuando todos juntos ocupan más que esto</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>&amp;Dask scheduler</source>
        <translation>Planificador &amp;Dask</translation>
    </message>
    <message>
        <source>Address or file of the scheduler of a Dask cluster that builds stacks and maps them. Whoever controls it can run programs on this computer.</source>
        <translation>Dirección o archivo del planificador de un clúster Dask que construye las pilas y las cartografía. Quien lo controla puede ejecutar programas en este ordenador.</translation>
    </message>
    <message>
        <source>None: this computer does the work</source>
        <translation>Ninguno: trabaja este ordenador</translation>
    </message>
    <message>
        <source>Snow map (&amp;GeoTIFF)</source>
        <translation>Mapa de nieve (&amp;GeoTIFF)</translation>
    </message>
    <message>
        <source>GeoTIFF of fractional snow cover, 0 to 1, on a 100 m grid</source>
        <translation>GeoTIFF de la fracción de cobertura nival, de 0 a 1, en una cuadrícula de 100 m</translation>
    </message>
    <message>
        <source>Continue the stopped run</source>
        <translation>Continuar la ejecución detenida</translation>
    </message>
    <message>
        <source>Keep what an earlier run into this file has finished</source>
        <translation>Conservar lo que terminó una ejecución anterior en este archivo</translation>
    </message>
    <message>
        <source>Cut the map off at the area</source>
        <translation>Recortar el mapa al área</translation>
    </message>
    <message>
        <source>Only pixels that touch the area, instead of whole cells of 1 km</source>
        <translation>Solo los píxeles que tocan el área, en lugar de celdas enteras de 1 km</translation>
    </message>
    <message>
        <source>&amp;Quality layer</source>
        <translation>Capa de &amp;calidad</translation>
    </message>
    <message>
        <source>Class, age of the last clear view, sensors and clouds for each pixel</source>
        <translation>Clase, antigüedad de la última vista despejada, sensores y nubes de cada píxel</translation>
    </message>
    <message>
        <source>Sentinel-2 image of the clearest day</source>
        <translation>Imagen de Sentinel-2 del día más despejado</translation>
    </message>
    <message>
        <source>To look at beside the map, in true and in short-wave colours; the stack is read once more for it</source>
        <translation>Para verla junto al mapa, en color verdadero y de onda corta; para ello la pila se lee una vez más</translation>
    </message>
    <message>
        <source>Uncertainty (8 times slower)</source>
        <translation>Incertidumbre (8 veces más lento)</translation>
    </message>
    <message>
        <source>Average over eight rotations and reflections of each cell; their spread is the uncertainty</source>
        <translation>Promediar ocho rotaciones y reflexiones de cada celda; su dispersión es la incertidumbre</translation>
    </message>
    <message>
        <source>Also map cells shifted by 500 m and blend them; needs a stack of neighbouring cells</source>
        <translation>Cartografiar también celdas desplazadas 500 m y fundirlas; necesita una pila de celdas vecinas</translation>
    </message>
    <message>
        <source>Strict with missing pixels</source>
        <translation>Estricto con píxeles ausentes</translation>
    </message>
    <message>
        <source>Hides every 100 m patch with a missing pixel; the published weights were not trained this way</source>
        <translation>Oculta cada parche de 100 m con un píxel ausente; los pesos publicados no se entrenaron así</translation>
    </message>
    <message>
        <source>Also as percent in bytes</source>
        <translation>También como porcentaje en bytes</translation>
    </message>
    <message>
        <source>A second map with 0 to 100, 205 for never seen and 255 for no data, like the Copernicus snow products</source>
        <translation>Un segundo mapa con valores de 0 a 100, 205 para nunca visto y 255 para sin datos, como los productos de nieve de Copernicus</translation>
    </message>
    <message>
        <source>Hide inputs</source>
        <translation>Ocultar entradas</translation>
    </message>
    <message>
        <source>Inputs to hide</source>
        <translation>Entradas que se ocultan</translation>
    </message>
    <message>
        <source>Hides sensors or days from the model and maps what that changes; MODIS includes NDSI and NDVI</source>
        <translation>Oculta sensores o días al modelo y cartografía lo que eso cambia; MODIS incluye NDSI y NDVI</translation>
    </message>
    <message>
        <source>Least share of image</source>
        <translation>Imagen, como mínimo</translation>
    </message>
    <message>
        <source>Automatic condition: a cell of which Sentinel-2 and Landsat show less that day counts as unseen</source>
        <translation>Condición automática: una celda de la que Sentinel-2 y Landsat muestran menos ese día cuenta como no vista</translation>
    </message>
    <message>
        <source>Automatic condition: a cell with more flagged cloud that day counts as cloudy</source>
        <translation>Condición automática: una celda con más nubes marcadas ese día cuenta como nubosa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Último uso</translation>
    </message>
    <message>
        <source>&amp;Not used for at least</source>
        <translation>Si&amp;n usar desde hace al menos</translation>
    </message>
    <message>
        <source>Only what &amp;interrupted downloads have left</source>
        <translation>Solo lo que dejaron las descargas &amp;interrumpidas</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Qué se elimina</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Main number of the result</source>
        <translation>Cifra principal del resultado</translation>
    </message>
    <message>
        <source>Zoom to map</source>
        <translation>Zum al mapa</translation>
    </message>
    <message>
        <source>Show the result on the map</source>
        <translation>Mostrar el resultado en el mapa</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Descartar el resultado</translation>
    </message>
    <message>
        <source>Hide the result; the layers stay</source>
        <translation>Ocultar el resultado; las capas se conservan</translation>
    </message>
    <message>
        <source>Open the guide's section about this page</source>
        <translation>Abrir la sección de la guía sobre esta página</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Test This Computer</source>
        <translation>Probar este equipo</translation>
    </message>
    <message>
        <source>Map three small areas and compare the numbers with stored ones</source>
        <translation>Cartografiar tres áreas pequeñas y comparar las cifras con las almacenadas</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Dirección</translation>
    </message>
    <message>
        <source>Address of the server of stacks at s3://bucket/name.zarr, such as https://s3.example.org</source>
        <translation>Dirección del servidor de las pilas en s3://bucket/nombre.zarr, por ejemplo https://s3.example.org</translation>
    </message>
    <message>
        <source>That of the environment, else Amazon's</source>
        <translation>La del entorno; si no, la de Amazon</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>C&amp;laves</translation>
    </message>
    <message>
        <source>Configuration of the kind AWS S3, or Basic with the access key as user name and the secret key as password. Without one, the keys of the environment or of ~/.aws are used.</source>
        <translation>Configuración del tipo AWS S3, o Basic con la clave de acceso como nombre de usuario y la clave secreta como contraseña. Sin ella se usan las claves del entorno o de ~/.aws.</translation>
    </message>
    <message>
        <source>Keys of the object store</source>
        <translation>Claves del almacén de objetos</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>P&amp;robar</translation>
    </message>
    <message>
        <source>Ask the store whether it accepts the keys; nothing is written</source>
        <translation>Preguntar al almacén si acepta las claves; no se escribe nada</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>De qué aprender</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>Empezar de&amp;sde</translation>
    </message>
    <message>
        <source>For which sk&amp;y</source>
        <translation>Para qué &amp;cielo</translation>
    </message>
    <message>
        <source>Trainin&amp;g folder</source>
        <translation>Carpe&amp;ta de entrenamiento</translation>
    </message>
    <message>
        <source>Go on w&amp;ith this training</source>
        <translation>Cont&amp;inuar este entrenamiento</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Model Weights</source>
        <translation>Pesos del modelo</translation>
    </message>
    <message>
        <source>For days with</source>
        <translation>Para días con</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>Show &amp;all versions</source>
        <translation>Mostrar &amp;todas las versiones</translation>
    </message>
    <message>
        <source>Also repeated trainings, for ensembles, and models for comparison</source>
        <translation>También entrenamientos repetidos, para conjuntos, y modelos para comparar</translation>
    </message>
    <message>
        <source>State of the download</source>
        <translation>Estado de la descarga</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>Import models from the published zip, a folder or a single file on this computer</source>
        <translation>Importar modelos del zip publicado, de una carpeta o de un único archivo de este equipo</translation>
    </message>
    <message>
        <source>&amp;Published Data…</source>
        <translation>Datos &amp;publicados…</translation>
    </message>
    <message>
        <source>Training and test data of the models, and their published accuracy</source>
        <translation>Datos de entrenamiento y prueba de los modelos, y su exactitud publicada</translation>
    </message>
    <message>
        <source>&amp;Use for Mapping</source>
        <translation>&amp;Usar para cartografiar</translation>
    </message>
    <message>
        <source>Map snow with the ticked models that are on this computer</source>
        <translation>Cartografiar la nieve con los modelos marcados que están en este equipo</translation>
    </message>
    <message>
        <source>Dask scheduler</source>
        <translation>Planificador Dask</translation>
    </message>
    <message>
        <source>let a Dask cluster do the work: address of its scheduler (tcp://host:8786 or tls://host:8786), or its scheduler file; whoever controls it can run programs here and on the workers</source>
        <translation>encargar el trabajo a un clúster Dask: dirección de su planificador (tcp://host:8786 o tls://host:8786), o su archivo de planificador; quien lo controla puede ejecutar programas aquí y en los nodos de trabajo</translation>
    </message>
    <message>
        <source>cut the map off at the area: pixels that touch it are kept, even those at its edge, and the rest of the 1 km cells is left out</source>
        <translation>recortar el mapa al área: se conservan los píxeles que la tocan, también los del borde, y se omite el resto de las celdas de 1 km</translation>
    </message>
    <message>
        <source>label rasters, snow cover 0..1 at 100 m, or folders of them; named as their stack, or with the day in the name, then on any grid</source>
        <translation>rásters de referencia, cobertura nival 0..1 a 100 m, o carpetas de ellos; con el nombre de su pila, o con el día en el nombre y entonces en cualquier cuadrícula</translation>
    </message>
    <message>
        <source>folder for weights, log and state</source>
        <translation>carpeta para pesos, registro y estado</translation>
    </message>
    <message>
        <source>Folder of the stacks with clouds</source>
        <translation>Carpeta de las pilas con nubes</translation>
    </message>
    <message>
        <source>twins of the stacks with clouds, of the same file names, for the conditions with clouds</source>
        <translation>gemelas de las pilas con nubes, con los mismos nombres de archivo, para las condiciones con nubes</translation>
    </message>
    <message>
        <source>Validation stacks</source>
        <translation>Pilas de validación</translation>
    </message>
    <message>
        <source>stacks to validate on, instead of a share of the cells</source>
        <translation>pilas con las que validar, en lugar de una proporción de las celdas</translation>
    </message>
    <message>
        <source>Validation labels</source>
        <translation>Referencias de validación</translation>
    </message>
    <message>
        <source>labels of the validation stacks</source>
        <translation>referencias de las pilas de validación</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>Proporción reservada</translation>
    </message>
    <message>
        <source>share of the cells held out to validate on</source>
        <translation>proporción de las celdas reservadas para validar</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Empezar desde</translation>
    </message>
    <message>
        <source>random, a pre-training folder, an archive of such, an encoder file, or a model file</source>
        <translation>aleatorio, una carpeta de preentrenamiento, un archivo comprimido con ella, un archivo de codificador o un archivo de modelo</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Tamaño del modelo</translation>
    </message>
    <message>
        <source>size of a model that starts from random weights; unless given, tiny, as the published ones; weights to start from have their own</source>
        <translation>tamaño de un modelo que empieza con pesos aleatorios; si no se indica, tiny, como los publicados; los pesos iniciales tienen el suyo propio</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>head of the model; unless given, spatial_mean; a model file to start from has its own</source>
        <translation>cabeza del modelo; si no se indica, spatial_mean; un archivo de modelo inicial tiene la suya propia</translation>
    </message>
    <message>
        <source>what the model is for: clear or cloudy days, with or without high-resolution images of the day, or all of them mixed</source>
        <translation>para qué sirve el modelo: días despejados o nubosos, con o sin imágenes de alta resolución del día, o todos mezclados</translation>
    </message>
    <message>
        <source>Subset of cells</source>
        <translation>Subconjunto de celdas</translation>
    </message>
    <message>
        <source>train on a random subset of so many cells; 0: all</source>
        <translation>entrenar con un subconjunto aleatorio de este número de celdas; 0: todas</translation>
    </message>
    <message>
        <source>another number gives another order, split and start</source>
        <translation>otro número da otro orden, otra división y otro inicio</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>passes over the cells</source>
        <translation>pasadas sobre las celdas</translation>
    </message>
    <message>
        <source>cells in memory at once; a small number saves memory and does not change results</source>
        <translation>celdas en memoria a la vez; un número pequeño ahorra memoria y no cambia los resultados</translation>
    </message>
    <message>
        <source>Cells per step</source>
        <translation>Celdas por paso</translation>
    </message>
    <message>
        <source>cells of one step of the optimiser</source>
        <translation>celdas de un paso del optimizador</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>highest learning rate</source>
        <translation>tasa de aprendizaje máxima</translation>
    </message>
    <message>
        <source>Last learning rate</source>
        <translation>Última tasa de aprendizaje</translation>
    </message>
    <message>
        <source>last learning rate</source>
        <translation>última tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>share of the epochs in which the learning rate rises</source>
        <translation>proporción de las épocas en las que aumenta la tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Adam's first decay rate</source>
        <translation>primera tasa de decaimiento de Adam</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Adam's second decay rate</source>
        <translation>segunda tasa de decaimiento de Adam</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>L2 weight decay</source>
        <translation>decaimiento de pesos L2</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norma del gradiente</translation>
    </message>
    <message>
        <source>largest norm of a gradient</source>
        <translation>norma máxima de un gradiente</translation>
    </message>
    <message>
        <source>Drop path</source>
        <translation>Drop path</translation>
    </message>
    <message>
        <source>share of cells that skip a branch of a block</source>
        <translation>proporción de celdas que se saltan una rama de un bloque</translation>
    </message>
    <message>
        <source>Sigmoid slope</source>
        <translation>Pendiente de la sigmoide</translation>
    </message>
    <message>
        <source>slope of the sigmoid, which training does not change; unless given, 0.5; a model file to start from has its own</source>
        <translation>pendiente de la sigmoide, que el entrenamiento no cambia; si no se indica, 0.5; un archivo de modelo inicial tiene la suya propia</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>turn and mirror cells</source>
        <translation>girar y reflejar celdas</translation>
    </message>
    <message>
        <source>Freeze the encoder</source>
        <translation>Congelar el codificador</translation>
    </message>
    <message>
        <source>train the head alone</source>
        <translation>entrenar solo la cabeza</translation>
    </message>
    <message>
        <source>Hide days</source>
        <translation>Ocultar días</translation>
    </message>
    <message>
        <source>probability that a day of a sensor is hidden at a visit</source>
        <translation>probabilidad de que se oculte un día de un sensor en una visita</translation>
    </message>
    <message>
        <source>Hide sensors</source>
        <translation>Ocultar sensores</translation>
    </message>
    <message>
        <source>probability that a sensor is hidden at a visit</source>
        <translation>probabilidad de que se oculte un sensor en una visita</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>learn from a square of so many 100 m pixels at each visit, which is faster; 0: whole cells</source>
        <translation>aprender en cada visita de un cuadrado de este número de píxeles de 100 m, lo que es más rápido; 0: celdas enteras</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Memoria (MB)</translation>
    </message>
    <message>
        <source>memory for prepared cells; those that do not fit are read again at each visit</source>
        <translation>memoria para celdas preparadas; las que no caben se leen de nuevo en cada visita</translation>
    </message>
    <message>
        <source>where to train; auto uses the graphics card if there is one</source>
        <translation>dónde entrenar; auto usa la tarjeta gráfica si la hay</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on graphics cards and needs less memory</source>
        <translation>formato numérico; bf16 es más rápido en tarjetas gráficas y necesita menos memoria</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with all other settings as they were</source>
        <translation>continuar el entrenamiento de la carpeta de salida, con todos los demás ajustes como estaban</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>a sentence that is written into the weights</source>
        <translation>una frase que se escribe en los pesos</translation>
    </message>
    <message>
        <source>Epochs of warming up</source>
        <translation>Épocas de calentamiento</translation>
    </message>
    <message>
        <source>epochs in which the learning rate rises; at most all of them</source>
        <translation>épocas en las que aumenta la tasa de aprendizaje; como máximo todas</translation>
    </message>
    <message>
        <source>Cells of a step</source>
        <translation>Celdas de un paso</translation>
    </message>
    <message>
        <source>cells of a step, which sees them in 4 views; unless given, as published for the size: 128, base 32</source>
        <translation>celdas de un paso, que las ve en 4 vistas; si no se indica, lo publicado para el tamaño: 128, base 32</translation>
    </message>
    <message>
        <source>Cells at once</source>
        <translation>Celdas a la vez</translation>
    </message>
    <message>
        <source>cells at once on the device; 0: the whole batch; a small number saves memory and changes only the rounding and the random skipping of branches</source>
        <translation>celdas a la vez en el dispositivo; 0: el lote completo; un número pequeño ahorra memoria y solo cambia el redondeo y el salto aleatorio de ramas</translation>
    </message>
    <message>
        <source>highest learning rate, at the end of the warm-up; unless given, as published for the size: 0.003, base 0.0001</source>
        <translation>tasa de aprendizaje máxima, al final del calentamiento; si no se indica, la publicada para el tamaño: 0.003, base 0.0001</translation>
    </message>
    <message>
        <source>another number gives another order, start and masks</source>
        <translation>otro número da otro orden, otro inicio y otras máscaras</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on recent graphics cards</source>
        <translation>formato numérico; bf16 es más rápido en tarjetas gráficas recientes</translation>
    </message>
    <message>
        <source>weight decay of AdamW; unless given, as published for the size: tiny 0.01, nano 0.02, base 0.03</source>
        <translation>decaimiento de pesos de AdamW; si no se indica, el publicado para el tamaño: tiny 0.01, nano 0.02, base 0.03</translation>
    </message>
    <message>
        <source>folder for encoder, decoder and state after the last epoch (last), and copies after the first and every 50 epochs (epoch_0, epoch_50, ...)</source>
        <translation>carpeta para codificador, decodificador y estado tras la última época (last), y copias tras la primera y cada 50 épocas (epoch_0, epoch_50, ...)</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Tamaño de la red</translation>
    </message>
    <message>
        <source>size of the network; the published one is tiny, nano is for trials</source>
        <translation>tamaño de la red; la publicada es tiny, nano es para pruebas</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with the same stacks and settings</source>
        <translation>continuar el entrenamiento de la carpeta de salida, con las mismas pilas y ajustes</translation>
    </message>
    <message>
        <source>Train or test</source>
        <translation>Entrenamiento o prueba</translation>
    </message>
    <message>
        <source>scenes of the published split</source>
        <translation>escenas de la división publicada</translation>
    </message>
    <message>
        <source>Largest time difference (hours)</source>
        <translation>Mayor diferencia de tiempo (horas)</translation>
    </message>
    <message>
        <source>largest time between the Sentinel-1 and the Sentinel-2 image, in hours</source>
        <translation>mayor diferencia de tiempo entre la imagen de Sentinel-1 y la de Sentinel-2, en horas</translation>
    </message>
    <message>
        <source>Cloud limit (percent)</source>
        <translation>Límite de nubes (por ciento)</translation>
    </message>
    <message>
        <source>pixels of a higher cloud probability have no value; 40 as in the data set's own reader</source>
        <translation>los píxeles con mayor probabilidad de nube no tienen valor; 40 como en el lector del conjunto de datos</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>files that are read at the same time</source>
        <translation>archivos que se leen a la vez</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>Volver a leer todo</translation>
    </message>
    <message>
        <source>also read files that an earlier run has read</source>
        <translation>leer también los archivos que leyó una ejecución anterior</translation>
    </message>
    <message>
        <source>Only labelled cells</source>
        <translation>Solo celdas etiquetadas</translation>
    </message>
    <message>
        <source>only cells that have a label</source>
        <translation>solo celdas que tienen una etiqueta</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primeras</translation>
    </message>
    <message>
        <source>at most this many, in the order of the store; 0: all</source>
        <translation>como máximo este número, en el orden de la carpeta; 0: todas</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>this many, chosen at random; 0: all</source>
        <translation>este número, elegidas al azar; 0: todas</translation>
    </message>
    <message>
        <source>of the random choice</source>
        <translation>de la elección al azar</translation>
    </message>
    <message>
        <source>Daily snow report of my catchments</source>
        <translation>Informe diario de nieve de mis cuencas</translation>
    </message>
    <message>
        <source>Example models</source>
        <translation>Modelos de ejemplo</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>Cuencas</translation>
    </message>
    <message>
        <source>Folder of stacks</source>
        <translation>Carpeta de pilas</translation>
    </message>
    <message>
        <source>Table of snow lines</source>
        <translation>Tabla de líneas de nieve</translation>
    </message>
    <message>
        <source>Table of catchments</source>
        <translation>Tabla de cuencas</translation>
    </message>
    <message>
        <source>Snow cover by basin</source>
        <translation>Cobertura nival por cuenca</translation>
    </message>
    <message>
        <source>Maps fractional snow cover where the basins are and adds to each basin the number of pixels with data (fsc_count) and their mean snow cover (fsc_mean, 0 to 1).</source>
        <translation>Cartografía la fracción de cobertura nival donde están las cuencas y añade a cada una el número de píxeles con datos (fsc_count) y su cobertura nival media (fsc_mean, de 0 a 1).</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of each basin on one day.</source>
        <translation>Fracción media de cobertura nival de cada cuenca en un día.</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>Cuencas</translation>
    </message>
    <message>
        <source>Basins with snow cover</source>
        <translation>Cuencas con cobertura nival</translation>
    </message>
    <message>
        <source>wrong number of bands</source>
        <translation>número de bandas incorrecto</translation>
    </message>
    <message>
        <source>wrong shape or data type</source>
        <translation>forma o tipo de datos incorrectos</translation>
    </message>
    <message>
        <source>file truncated or unreadable</source>
        <translation>archivo truncado o ilegible</translation>
    </message>
    <message>
        <source>dataset missing</source>
        <translation>falta un conjunto de datos</translation>
    </message>
    <message>
        <source>not-a-number or infinite values</source>
        <translation>valores no numéricos o infinitos</translation>
    </message>
    <message>
        <source>mask values other than 0 and 1</source>
        <translation>valores de máscara distintos de 0 y 1</translation>
    </message>
    <message>
        <source>prediction day unknown</source>
        <translation>día del mapa desconocido</translation>
    </message>
    <message>
        <source>location unknown or out of range</source>
        <translation>ubicación desconocida o fuera de rango</translation>
    </message>
    <message>
        <source>file is not what its name says</source>
        <translation>el archivo no es lo que dice su nombre</translation>
    </message>
    <message>
        <source>no stack found</source>
        <translation>no se encontró ninguna pila</translation>
    </message>
    <message>
        <source>no cell for this day or area</source>
        <translation>ninguna celda para este día o área</translation>
    </message>
    <message>
        <source>raster smaller than one cell</source>
        <translation>ráster menor que una celda</translation>
    </message>
    <message>
        <source>coordinate system or pixel size not usable</source>
        <translation>sistema de coordenadas o tamaño de píxel no utilizable</translation>
    </message>
    <message>
        <source>several prediction days</source>
        <translation>varios días</translation>
    </message>
    <message>
        <source>no input could be used</source>
        <translation>no se pudo usar ninguna entrada</translation>
    </message>
    <message>
        <source>values out of range after normalisation</source>
        <translation>valores fuera de rango tras la normalización</translation>
    </message>
    <message>
        <source>two cells for the same place and day</source>
        <translation>dos celdas para el mismo lugar y día</translation>
    </message>
    <message>
        <source>file states what a stack cannot hold</source>
        <translation>el archivo indica lo que una pila no puede contener</translation>
    </message>
    <message>
        <source>stacks of few and of all sensors at once</source>
        <translation>pilas de pocos y de todos los sensores a la vez</translation>
    </message>
    <message>
        <source>SEN12TP metadata not usable</source>
        <translation>metadatos de SEN12TP no utilizables</translation>
    </message>
    <message>
        <source>not SEN12TP scenes</source>
        <translation>no son escenas SEN12TP</translation>
    </message>
    <message>
        <source>stack without label, or label without stack</source>
        <translation>pila sin referencia o referencia sin pila</translation>
    </message>
    <message>
        <source>label not on the grid of its stack</source>
        <translation>referencia fuera de la cuadrícula de su pila</translation>
    </message>
    <message>
        <source>several labels for one cell</source>
        <translation>varias referencias para una celda</translation>
    </message>
    <message>
        <source>no labelled cell left</source>
        <translation>no queda ninguna celda con referencia</translation>
    </message>
    <message>
        <source>no label found</source>
        <translation>no se encontró ninguna referencia</translation>
    </message>
    <message>
        <source>label or map unreadable</source>
        <translation>referencia o mapa ilegible</translation>
    </message>
    <message>
        <source>day of a label or map unknown</source>
        <translation>día de una referencia o un mapa desconocido</translation>
    </message>
    <message>
        <source>meaning of the label's values ambiguous</source>
        <translation>significado ambiguo de los valores de la referencia</translation>
    </message>
    <message>
        <source>label values out of range</source>
        <translation>valores de referencia fuera de rango</translation>
    </message>
    <message>
        <source>label without valid pixel</source>
        <translation>referencia sin píxeles válidos</translation>
    </message>
    <message>
        <source>no map for any label</source>
        <translation>ningún mapa para las referencias</translation>
    </message>
    <message>
        <source>no pixel to compare</source>
        <translation>ningún píxel que comparar</translation>
    </message>
    <message>
        <source>label or map grid not usable</source>
        <translation>cuadrícula de la referencia o del mapa no utilizable</translation>
    </message>
    <message>
        <source>not a snow map</source>
        <translation>no es un mapa de nieve</translation>
    </message>
    <message>
        <source>not the layer that is compared</source>
        <translation>no es la capa que se compara</translation>
    </message>
    <message>
        <source>model file not found</source>
        <translation>archivo de modelo no encontrado</translation>
    </message>
    <message>
        <source>model file unreadable or unsafe</source>
        <translation>archivo de modelo ilegible o inseguro</translation>
    </message>
    <message>
        <source>model weights do not fit</source>
        <translation>los pesos del modelo no encajan</translation>
    </message>
    <message>
        <source>model size unknown</source>
        <translation>tamaño del modelo desconocido</translation>
    </message>
    <message>
        <source>model weights not finite</source>
        <translation>pesos del modelo no finitos</translation>
    </message>
    <message>
        <source>training cannot go on from here</source>
        <translation>el entrenamiento no puede continuar desde aquí</translation>
    </message>
    <message>
        <source>training went astray</source>
        <translation>el entrenamiento se descarriló</translation>
    </message>
    <message>
        <source>product unreadable or truncated</source>
        <translation>producto ilegible o truncado</translation>
    </message>
    <message>
        <source>wrong product level or values</source>
        <translation>nivel o valores del producto incorrectos</translation>
    </message>
    <message>
        <source>metadata missing or contradictory</source>
        <translation>metadatos ausentes o contradictorios</translation>
    </message>
    <message>
        <source>another version of the product is used</source>
        <translation>se usa otra versión del producto</translation>
    </message>
    <message>
        <source>products of other places</source>
        <translation>productos de otros lugares</translation>
    </message>
    <message>
        <source>product not usable in this form</source>
        <translation>producto no utilizable en esta forma</translation>
    </message>
    <message>
        <source>parts of the product that show other areas</source>
        <translation>partes del producto muestran otras áreas</translation>
    </message>
    <message>
        <source>needed hours missing</source>
        <translation>faltan horas necesarias</translation>
    </message>
    <message>
        <source>not a region store</source>
        <translation>no es un almacén regional</translation>
    </message>
    <message>
        <source>region store of another area</source>
        <translation>almacén regional de otra área</translation>
    </message>
    <message>
        <source>region store damaged</source>
        <translation>almacén regional dañado</translation>
    </message>
    <message>
        <source>region store changed while it was read</source>
        <translation>almacén regional modificado mientras se leía</translation>
    </message>
    <message>
        <source>no such bucket</source>
        <translation>bucket inexistente</translation>
    </message>
    <message>
        <source>access to an object store denied</source>
        <translation>acceso al almacén de objetos denegado</translation>
    </message>
    <message>
        <source>object store not reachable</source>
        <translation>almacén de objetos inaccesible</translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>reloj mal ajustado</translation>
    </message>
    <message>
        <source>object store without conditional writes</source>
        <translation>almacén de objetos sin escritura condicional</translation>
    </message>
    <message>
        <source>not possible in an object store</source>
        <translation>no es posible en un almacén de objetos</translation>
    </message>
    <message>
        <source>not a packed store</source>
        <translation>no es un almacén empaquetado</translation>
    </message>
    <message>
        <source>packed store damaged</source>
        <translation>almacén empaquetado dañado</translation>
    </message>
    <message>
        <source>archive unreadable</source>
        <translation>archivo comprimido ilegible</translation>
    </message>
    <message>
        <source>member of an archive refused</source>
        <translation>elemento de un archivo comprimido rechazado</translation>
    </message>
    <message>
        <source>other data of the same name</source>
        <translation>otros datos con el mismo nombre</translation>
    </message>
    <message>
        <source>not in the published record</source>
        <translation>no está en el registro publicado</translation>
    </message>
    <message>
        <source>nothing left to use</source>
        <translation>no queda nada que usar</translation>
    </message>
    <message>
        <source>list of checksums not usable</source>
        <translation>lista de sumas de comprobación no utilizable</translation>
    </message>
    <message>
        <source>no snow cover raster of these days</source>
        <translation>ningún ráster de cobertura nival de estos días</translation>
    </message>
    <message>
        <source>two rasters of one day</source>
        <translation>dos rásteres de un mismo día</translation>
    </message>
    <message>
        <source>rasters on different pixels</source>
        <translation>rásteres con píxeles distintos</translation>
    </message>
    <message>
        <source>series longer than a year</source>
        <translation>serie de más de un año</translation>
    </message>
    <message>
        <source>point outside the map</source>
        <translation>punto fuera del mapa</translation>
    </message>
    <message>
        <source>polygon layer not usable</source>
        <translation>capa de polígonos no utilizable</translation>
    </message>
    <message>
        <source>feature is no polygon</source>
        <translation>el objeto no es un polígono</translation>
    </message>
    <message>
        <source>terrain model not usable</source>
        <translation>modelo del terreno no utilizable</translation>
    </message>
    <message>
        <source>land cover not usable</source>
        <translation>cobertura del suelo no utilizable</translation>
    </message>
    <message>
        <source>tree cover density not usable</source>
        <translation>densidad arbórea no utilizable</translation>
    </message>
    <message>
        <source>stations not usable</source>
        <translation>estaciones no utilizables</translation>
    </message>
    <message>
        <source>meaning of the stations' values ambiguous</source>
        <translation>significado ambiguo de los valores de las estaciones</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nada que comparar</translation>
    </message>
    <message>
        <source>different quantities of snow cover</source>
        <translation>magnitudes distintas de cobertura nival</translation>
    </message>
    <message>
        <source>layout template not usable</source>
        <translation>plantilla de composición no utilizable</translation>
    </message>
    <message>
        <source>pictures of an animation not usable</source>
        <translation>imágenes de una animación no utilizables</translation>
    </message>
    <message>
        <source>snow cover on the ground is an estimate</source>
        <translation>la cobertura nival en el suelo es una estimación</translation>
    </message>
    <message>
        <source>weights of another condition used</source>
        <translation>se usaron pesos de otra condición</translation>
    </message>
    <message>
        <source>device not available</source>
        <translation>dispositivo no disponible</translation>
    </message>
    <message>
        <source>device out of memory</source>
        <translation>memoria del dispositivo agotada</translation>
    </message>
    <message>
        <source>self-test failed</source>
        <translation>autocomprobación fallida</translation>
    </message>
    <message>
        <source>server not reachable</source>
        <translation>servidor inaccesible</translation>
    </message>
    <message>
        <source>server does not give the file</source>
        <translation>el servidor no entrega el archivo</translation>
    </message>
    <message>
        <source>server gives no parts of files</source>
        <translation>el servidor no entrega partes de archivos</translation>
    </message>
    <message>
        <source>archive unreadable or unsafe</source>
        <translation>archivo comprimido ilegible o inseguro</translation>
    </message>
    <message>
        <source>download damaged</source>
        <translation>descarga dañada</translation>
    </message>
    <message>
        <source>no such weights</source>
        <translation>no existen esos pesos</translation>
    </message>
    <message>
        <source>other weights of the same name</source>
        <translation>otros pesos con el mismo nombre</translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation>dirección no permitida</translation>
    </message>
    <message>
        <source>service not reachable</source>
        <translation>servicio inaccesible</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>inicio de sesión rechazado</translation>
    </message>
    <message>
        <source>terms or access missing</source>
        <translation>faltan condiciones o acceso</translation>
    </message>
    <message>
        <source>limit of a service used up</source>
        <translation>límite de un servicio agotado</translation>
    </message>
    <message>
        <source>product or collection gone</source>
        <translation>el producto o la colección ya no existe</translation>
    </message>
    <message>
        <source>unexpected answer of a service</source>
        <translation>respuesta inesperada de un servicio</translation>
    </message>
    <message>
        <source>downloaded file damaged</source>
        <translation>archivo descargado dañado</translation>
    </message>
    <message>
        <source>nothing found online</source>
        <translation>no se encontró nada en línea</translation>
    </message>
    <message>
        <source>too little space for products</source>
        <translation>espacio insuficiente para los productos</translation>
    </message>
    <message>
        <source>address of a service not allowed</source>
        <translation>dirección de un servicio no permitida</translation>
    </message>
    <message>
        <source>output cannot be written</source>
        <translation>no se puede escribir la salida</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disco lleno</translation>
    </message>
    <message>
        <source>output is an input</source>
        <translation>la salida es una entrada</translation>
    </message>
    <message>
        <source>two outputs of one name</source>
        <translation>dos salidas con el mismo nombre</translation>
    </message>
    <message>
        <source>output is being written by another job</source>
        <translation>otro trabajo está escribiendo la salida</translation>
    </message>
    <message>
        <source>output was taken over by another job</source>
        <translation>otra tarea se hizo cargo de la salida</translation>
    </message>
    <message>
        <source>area not usable</source>
        <translation>área no utilizable</translation>
    </message>
    <message>
        <source>area empty or crossing itself</source>
        <translation>área vacía o que se cruza a sí misma</translation>
    </message>
    <message>
        <source>area too large</source>
        <translation>área demasiado grande</translation>
    </message>
    <message>
        <source>area near a pole</source>
        <translation>área cerca de un polo</translation>
    </message>
    <message>
        <source>grid is no UTM zone near the area</source>
        <translation>la cuadrícula no es una zona UTM próxima al área</translation>
    </message>
    <message>
        <source>no product of the area and days</source>
        <translation>ningún producto del área y los días</translation>
    </message>
    <message>
        <source>Sentinel-1 without terrain</source>
        <translation>Sentinel-1 sin terreno</translation>
    </message>
    <message>
        <source>a reading process was ended</source>
        <translation>se terminó un proceso de lectura</translation>
    </message>
    <message>
        <source>job not valid</source>
        <translation>trabajo no válido</translation>
    </message>
    <message>
        <source>job cancelled</source>
        <translation>trabajo cancelado</translation>
    </message>
    <message>
        <source>unfinished run cannot be continued</source>
        <translation>la ejecución inacabada no puede continuar</translation>
    </message>
    <message>
        <source>place or season unlike the training and test data</source>
        <translation>lugar o época distintos de los datos de entrenamiento y prueba</translation>
    </message>
    <message>
        <source>few inputs of one day</source>
        <translation>pocas entradas de un solo día</translation>
    </message>
    <message>
        <source>no satellite image</source>
        <translation>ninguna imagen de satélite</translation>
    </message>
    <message>
        <source>no engine installed</source>
        <translation>ningún motor instalado</translation>
    </message>
    <message>
        <source>engine does not start</source>
        <translation>el motor no arranca</translation>
    </message>
    <message>
        <source>engine stopped unexpectedly</source>
        <translation>el motor se detuvo inesperadamente</translation>
    </message>
    <message>
        <source>engine and plugin do not match</source>
        <translation>el motor y el complemento no coinciden</translation>
    </message>
    <message>
        <source>engine library missing</source>
        <translation>falta una biblioteca del motor</translation>
    </message>
    <message>
        <source>no Python for the engine</source>
        <translation>no hay Python para el motor</translation>
    </message>
    <message>
        <source>package index not reachable</source>
        <translation>índice de paquetes inaccesible</translation>
    </message>
    <message>
        <source>download is not the file of the lock</source>
        <translation>la descarga no es el archivo fijado</translation>
    </message>
    <message>
        <source>a web page in place of a file</source>
        <translation>una página web en lugar de un archivo</translation>
    </message>
    <message>
        <source>file not offered</source>
        <translation>archivo no ofrecido</translation>
    </message>
    <message>
        <source>folder cannot be written</source>
        <translation>no se puede escribir en la carpeta</translation>
    </message>
    <message>
        <source>file held by another program</source>
        <translation>archivo retenido por otro programa</translation>
    </message>
    <message>
        <source>another installation is running</source>
        <translation>otra instalación está en curso</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>certificado no aceptado</translation>
    </message>
    <message>
        <source>proxy refuses</source>
        <translation>el proxy rechaza</translation>
    </message>
    <message>
        <source>installed engine does not work</source>
        <translation>el motor instalado no funciona</translation>
    </message>
    <message>
        <source>bundle not usable</source>
        <translation>paquete no utilizable</translation>
    </message>
    <message>
        <source>system not supported</source>
        <translation>sistema no compatible</translation>
    </message>
    <message>
        <source>libraries could not be installed</source>
        <translation>no se pudieron instalar las bibliotecas</translation>
    </message>
    <message>
        <source>nothing to install with</source>
        <translation>no hay con qué instalar</translation>
    </message>
    <message>
        <source>scheduler not reachable</source>
        <translation>planificador inaccesible</translation>
    </message>
    <message>
        <source>no worker to work with</source>
        <translation>ningún trabajador disponible</translation>
    </message>
    <message>
        <source>worker refused</source>
        <translation>trabajador rechazado</translation>
    </message>
    <message>
        <source>work that ends its workers</source>
        <translation>trabajo que termina con sus trabajadores</translation>
    </message>
    <message>
        <source>watch file not usable</source>
        <translation>archivo de vigilancia no utilizable</translation>
    </message>
    <message>
        <source>days of a watched area not mapped</source>
        <translation>días de un área vigilada sin cartografiar</translation>
    </message>
    <message>
        <source>unexpected error</source>
        <translation>error inesperado</translation>
    </message>
</context>
</TS>
