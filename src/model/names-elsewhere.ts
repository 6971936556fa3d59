/**
 * Conditions and treatments of the spine and neighboring regions that a reader may search for although the
 * library may not cover them. The names come from the Medical Subject Headings (Spinal Diseases, Spinal Cord
 * Diseases, Bone Diseases, Joint Diseases, Orthopedic Procedures), with what patients call them. Search says
 * that there is no page about them yet. Each line lists the names of one thing; search skips those that the
 * library covers.
 */
export const namesElsewhere: readonly string[] = `
scoliosis|curved spine|curvature of the spine|spinal curvature
kyphosis|hunchback|dowagers hump|roundback
scheuermann disease|scheuermanns|scheuermanns disease|scheuermann kyphosis
lordosis|swayback|hyperlordosis
flatback syndrome|flat back syndrome
ankylosing spondylitis|bechterew disease
axial spondyloarthritis|spondyloarthritis|spondyloarthropathy
spondylitis
spondylosis
cervical spondylosis
lumbar spondylosis
spondylolysis|pars defect|pars fracture
spondylolisthesis|slipped vertebra
sacroiliitis
sacroiliac joint pain|sacroiliac joint dysfunction|si joint pain|si joint dysfunction
piriformis syndrome
coccydynia|tailbone pain|coccyx pain|coccygodynia
coccygectomy
torticollis|wry neck|wryneck|spasmodic torticollis
cervical dystonia|dystonia
fibromyalgia|fibromyalgia syndrome
myofascial pain syndrome|myofascial pain
osteoporosis
osteopenia
osteoarthritis
osteomyelitis
osteomalacia
osteochondrosis
osteogenesis imperfecta|brittle bone disease
osteophytes|bone spurs|bone spur
osteotomy
rheumatoid arthritis
psoriatic arthritis
reactive arthritis
juvenile arthritis
gout
pseudogout
polymyalgia rheumatica
lupus|systemic lupus erythematosus
diffuse idiopathic skeletal hyperostosis|forestier disease
ossification of the posterior longitudinal ligament
paget disease|paget disease of bone|pagets disease
pott disease|spinal tuberculosis|tuberculous spondylitis
discitis
spondylodiscitis
arachnoiditis
transverse myelitis|myelitis
multiple sclerosis
amyotrophic lateral sclerosis|als|lou gehrig disease|motor neuron disease
guillain barre syndrome|guillain barre
parkinson disease|parkinsons|parkinsons disease
cerebral palsy
muscular dystrophy
myasthenia gravis
spinal muscular atrophy
polio|poliomyelitis|post polio syndrome
syringomyelia|syrinx
chiari malformation
tethered cord|tethered cord syndrome
spina bifida
tarlov cyst|tarlov cysts|perineural cyst
synovial cyst
spinal tumor|spinal cord tumor
meningioma
schwannoma
neurofibroma|neurofibromatosis
ependymoma
chordoma
spinal hemangioma|vertebral hemangioma
multiple myeloma
spinal cord injury
quadriplegia|tetraplegia
paraplegia
central cord syndrome
brown sequard syndrome
cervical myelopathy
klippel feil syndrome
hemivertebra
bertolotti syndrome|transitional vertebra
baastrup disease|kissing spine
facet syndrome|facet arthropathy|facet arthritis
failed back surgery syndrome|failed back syndrome
epidural lipomatosis
spinal epidural hematoma
schmorl nodes|schmorls node|schmorls nodes
modic changes
thoracic outlet syndrome
brachial plexus injury
brachial neuritis|parsonage turner syndrome
carpal tunnel|carpal tunnel syndrome
cubital tunnel syndrome
tarsal tunnel syndrome
peroneal nerve palsy
ulnar neuropathy
meralgia paresthetica
peripheral neuropathy|neuropathy|diabetic neuropathy
complex regional pain syndrome|crps|reflex sympathetic dystrophy
occipital neuralgia
trigeminal neuralgia
postherpetic neuralgia|shingles
migraine|migraines
tension headache
cervicogenic headache
costochondritis
rotator cuff tear|rotator cuff
frozen shoulder|adhesive capsulitis
bursitis
tendinitis|tendonitis
tennis elbow
plantar fasciitis
hip arthritis
hip dysplasia
hip replacement
knee replacement
labral tear
femoroacetabular impingement
avascular necrosis|osteonecrosis
restless legs syndrome|restless legs
peripheral artery disease
deep vein thrombosis
kidney stones|kidney stone
endometriosis
hernia|inguinal hernia
marfan syndrome
ehlers danlos syndrome|ehlers danlos
achondroplasia
compression fracture|vertebral compression fracture
vertebroplasty
kyphoplasty|balloon kyphoplasty
foraminotomy
laminotomy
laminoplasty
corpectomy
facetectomy
rhizotomy
chemonucleolysis
nucleoplasty
discography|discogram
myelography|myelogram
spinal cord stimulator|spinal cord stimulation
dorsal root ganglion stimulation
intrathecal pump|pain pump
spinal tap|lumbar puncture
vertebral body tethering
scoliosis surgery
halo brace
back brace|lumbar brace
cervical collar|neck brace
spinal traction|traction
spinal decompression table|decompression table
inversion table|inversion therapy
tens|tens unit|transcutaneous electrical nerve stimulation
shockwave therapy
ultrasound therapy
laser therapy|cold laser therapy
ozone injection|ozone therapy
prp|platelet rich plasma|prp injection
stem cell therapy|stem cells|stem cell injection
prolotherapy
botox|botulinum toxin
trigger point injection|trigger point injections
dry needling
cupping|cupping therapy
rolfing
reiki
reflexology
alexander technique
feldenkrais
gua sha
kinesiology tape|kinesio tape|kt tape
craniosacral therapy
biofeedback
hypnosis
cognitive behavioral therapy
mindfulness|meditation
cbd|cannabidiol
medical marijuana|medical cannabis
glucosamine
turmeric
ketamine
hyaluronic acid
bone growth stimulator|bone stimulator
emg|electromyography
nerve conduction study
ct scan
bone scan
bone density test|dexa scan
`
  .trim()
  .split('\n');
